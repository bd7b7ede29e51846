import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Fate } from './fate.ts';
import type { WatchedJob } from './watched-job.ts';

/** TypeScript is run as it is where this module is. */
const EXTENSION = import.meta.url.slice(-3);
const EXEC_ARGV = EXTENSION === '.ts' ? ['--import', 'jiti/register'] : [];

// Whoever waits for an answer is blocked and sees no thread end: this one does.
const job: WatchedJob = workerData;
const fate = new Fate(job.fate);
const worker = new Worker(new URL(`./worker${EXTENSION}`, import.meta.url), {
  workerData: job,
  transferList: [job.port],
  execArgv: EXEC_ARGV,
  resourceLimits: { maxOldGenerationSizeMb: job.memory },
});
worker.on('message', (message) => parentPort?.postMessage(message));
worker.on('error', (error: NodeJS.ErrnoException) => {
  const tooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  fate.ended(
    tooMuch ? `it used more than ${job.memory} MiB of memory` : `it failed: ${error.message}`,
  );
});
worker.on('exit', (status) => {
  fate.ended(`it ended its process with status ${status}`);
  parentPort?.postMessage('ended');
});
