import { parentPort, workerData } from 'node:worker_threads';
import { Fate } from './fate.ts';
import { loadOwnFile } from './file.ts';
import { divertOutput } from './said.ts';
import { describeThrown, StrategyError } from './strategy-error.ts';
import { UnknownWordError } from './unknown-word.ts';
import type { Loaded, Question, Replied, WatchedJob } from './watched-job.ts';

const { file, memory, port, ...shared }: WatchedJob = workerData;
const fate = new Fate(shared.fate);
let name = file;
divertOutput(() => name);

function report(loaded: Loaded): void {
  parentPort?.postMessage(loaded);
}

/** The words of what a strategy did wrong; anything else is an error of our own. */
function faultOf(error: unknown): string {
  if (error instanceof StrategyError) return error.message;
  throw error;
}

/** Buffers lie outside the heap that the thread is limited to. A StrategyError where they are too many. */
function checkBuffers(words: string): void {
  const { arrayBuffers } = process.memoryUsage();
  if (arrayBuffers <= memory * 2 ** 20) return;
  throw new StrategyError(`${words}: it keeps more than ${memory} MiB in buffers`);
}

process.once('exit', (status) => fate.ended(`it ended its process with status ${status}`));
process.once('beforeExit', () => fate.ended('it waits for what never comes'));
// What it left to run later: nobody waits for that.
process.once('uncaughtException', (error: unknown) => {
  fate.ended(`it failed later: ${describeThrown(error)}`);
  process.exit(1);
});

report('importing');
try {
  const { reserve, sysfb, place, ...declared } = await loadOwnFile(file, () => fate.called());
  const answer = (asked: Question): unknown => {
    if (asked.method === 'reserve') return reserve(...asked.shown);
    return asked.method === 'sysfb' ? sysfb?.(...asked.shown) : place?.(...asked.shown);
  };
  const replyTo = (asked: Question): Replied => {
    try {
      const answered = answer(asked);
      checkBuffers(`strategy "${declared.id}": ${asked.method} was answered`);
      return { answer: answered };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  };
  port.on('message', (asked: Question) => {
    port.postMessage(replyTo(asked));
    fate.replied();
  });
  checkBuffers(`${file}: cannot be loaded`);
  name = `strategy "${declared.id}"`;
  report({ declared, sysfb: sysfb !== undefined, place: place !== undefined });
} catch (error) {
  const unknown = error instanceof UnknownWordError ? error.unknown : null;
  report({ fault: faultOf(error), unknown });
}
