import { parentPort, workerData } from 'node:worker_threads';
import { loadOwnFile } from './file.ts';
import { StrategyError } from './strategy-error.ts';
import type { Loaded, Question, Replied, WatchedJob } from './watched-job.ts';

const { file, replies, port }: WatchedJob = workerData;

function tell(loaded: Loaded): void {
  parentPort?.postMessage(loaded);
}

/** The words of what a strategy did wrong; anything else is an error of our own. */
function faultOf(error: unknown): { readonly fault: string } {
  if (error instanceof StrategyError) return { fault: error.message };
  throw error;
}

tell('importing');
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
      return faultOf(error);
    }
  };
  port.on('message', (asked: Question) => {
    port.postMessage(replyTo(asked));
    Atomics.add(replies, 0, 1);
    Atomics.notify(replies, 0);
  });
  tell({ declared, sysfb: sysfb !== undefined, place: place !== undefined });
} catch (error) {
  tell(faultOf(error));
}
