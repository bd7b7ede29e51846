import { Tinypool } from 'tinypool';

/** Work to share out: `parts` parts, `batchSize` of them at a time. */
interface Shared<Job> {
  /** The worker's module. */
  readonly module: URL;
  /** What a worker is started with. */
  readonly job: Job;
  readonly parts: number;
  readonly batchSize: number;
  readonly workers: number;
}

/**
 * Hands batches of parts to workers, `{ from, to }` (to not included), and the result of each, in no
 * certain order, to `take`, with how many parts are done. `stop` ends it early. Returns how many were done.
 */
export async function inBatches<Job, Result>(
  { module, job, parts, batchSize, workers }: Shared<Job>,
  stop: AbortSignal,
  take: (result: Result, done: number) => void,
): Promise<number> {
  const pool = new Tinypool({
    filename: module.href,
    workerData: job,
    minThreads: workers,
    maxThreads: workers,
  });
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < parts && !stop.aborted) {
      const from = next;
      const to = Math.min(parts, from + batchSize);
      next = to;
      const result: Result = await pool.run({ from, to });
      done += to - from;
      take(result, done);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    await pool.destroy();
  }
  return done;
}
