/** What a shell gives as the status of what Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * Does work that Ctrl-C stops early: its result is then of a part, and the program ends with the status of what
 * was interrupted. A second one ends the program at once.
 */
export async function stoppable<Result>(
  work: (stop: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const interrupt = () => {
    process.exitCode = INTERRUPTED;
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', interrupt);
  }
}
