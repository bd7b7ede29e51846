import { parentPort, workerData } from 'node:worker_threads';
import { loadOwnFile } from './file.ts';
import { StrategyError } from './strategy-error.ts';
import { UnknownWordError } from './unknown-word.ts';
import { ENDED, type Loaded, type Question, type Replied, type WatchedJob } from './watched-job.ts';

const { file, replies, port }: WatchedJob = workerData;

function report(loaded: Loaded): void {
  parentPort?.postMessage(loaded);
}

/** The words of what a strategy did wrong; anything else is an error of our own. */
function faultOf(error: unknown): string {
  if (error instanceof StrategyError) return error.message;
  throw error;
}

// Whoever waits for an answer is blocked, and learns of an end in no other way.
process.once('exit', () => {
  Atomics.store(replies, 0, ENDED);
  Atomics.notify(replies, 0);
});

report('importing');
try {
  const { reserve, sysfb, place, ...declared } = await loadOwnFile(file);
  const answer = (asked: Question): unknown => {
    if (asked.method === 'reserve') return reserve(...asked.shown);
    return asked.method === 'sysfb' ? sysfb?.(...asked.shown) : place?.(...asked.shown);
  };
  const replyTo = (asked: Question): Replied => {
    try {
      return { answer: answer(asked) };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  };
  port.on('message', (asked: Question) => {
    port.postMessage(replyTo(asked));
    Atomics.add(replies, 0, 1);
    Atomics.notify(replies, 0);
  });
  report({ declared, sysfb: sysfb !== undefined, place: place !== undefined });
} catch (error) {
  const unknown = error instanceof UnknownWordError ? error.unknown : null;
  report({ fault: faultOf(error), unknown });
}
