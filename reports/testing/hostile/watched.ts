import { Worker } from 'node:worker_threads';
import type { Part, Tried } from './worker.ts';

/** Milliseconds that one case may take on a machine that is busy with other things. */
const LONGEST = 120_000;
const LOOKED_EVERY = 5000;
/** MiB: a reader that takes more for one of these inputs is as bad as one that crashes. */
const MEMORY = 1500;

/** How a part ended: with what was tried, or at the case that never came back. */
type Ended = Tried | { readonly stuckAt: number; readonly why: string };

/** Tries a part in a thread of its own, which is ended where a case does not come back. */
export function tryWatched(part: Omit<Part, 'at'>): Promise<Ended> {
  const at = new SharedArrayBuffer(4);
  const place = new Int32Array(at);
  // Until its first case begins nothing is waited for but the machine.
  const notBegun = part.from - 1;
  Atomics.store(place, 0, notBegun);
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { ...part, at } satisfies Part,
    execArgv: ['--import', 'jiti/register'],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  return new Promise((resolve) => {
    let seen = { index: notBegun, since: performance.now() };
    const watch = setInterval(() => {
      const index = Atomics.load(place, 0);
      if (index !== seen.index || index === notBegun) seen = { index, since: performance.now() };
      else if (performance.now() - seen.since > LONGEST) stuck('does not come back');
    }, LOOKED_EVERY);
    const ended = (how: Ended) => {
      clearInterval(watch);
      void worker.terminate();
      resolve(how);
    };
    const stuck = (why: string) =>
      ended({ stuckAt: Math.max(part.from, Atomics.load(place, 0)), why });
    worker.on('message', (tried: Tried) => ended(tried));
    worker.on('error', (error) => stuck(`ends its thread: ${error.message}`));
    worker.on('exit', (status) => stuck(`ends its thread with status ${status}`));
  });
}
