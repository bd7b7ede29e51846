import { createContext, Script } from 'node:vm';

const CALL = new Script('run()');
/** What the script sees: the call that it is to make. */
const seen: { run: () => void } = { run() {} };
const context = createContext(seen);

/** What came of a call that may never end. */
export type InTime<Result> = { readonly result: Result } | 'late';

/** What `run` returns, or that it has not ended within `limit` milliseconds and was stopped. */
export function inTime<Result>(limit: number, run: () => Result): InTime<Result> {
  let ended: InTime<Result> = 'late';
  seen.run = () => {
    ended = { result: run() };
  };
  try {
    CALL.runInContext(context, { timeout: limit });
  } catch (error) {
    if (!isLate(error)) throw error;
  }
  return ended;
}

/** The error is one of the context's, whose classes are not ours. */
function isLate(error: unknown): boolean {
  return Reflect.get(Object(error), 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
