import { Tinypool } from 'tinypool';

/** Who shares work. */
interface Workers<Job, One = Batch> {
  /** The worker's module. */
  readonly module: URL;
  /** What a worker is started with. */
  readonly job: Job;
  readonly workers: number;
  /** What a worker gets of a batch. */
  readonly task: (batch: One) => object;
}

/** Work to share out: `parts` parts, `batchSize` of them at a time. */
interface Shared<Job> extends Omit<Workers<Job>, 'task'> {
  readonly parts: number;
  readonly batchSize: number;
}

/** Parts that a worker takes at a time: from..to (to not included). */
interface Batch {
  readonly from: number;
  readonly to: number;
}

/** What a worker gets of parts. */
export function rangeOf({ from, to }: Batch): Batch {
  return { from, to };
}

/**
 * Hands batches of parts to workers, `{ from, to }` (to not included), and the result of each, in no
 * certain order, to `take`, with how many parts are done. `stop` ends it early. Returns how many were done.
 */
export async function inBatches<Job, Result>(
  { parts, batchSize, ...workers }: Shared<Job>,
  stop: AbortSignal,
  take: (result: Result, done: number) => void,
): Promise<number> {
  const batches = Array.from({ length: Math.ceil(parts / batchSize) }, (_, batch) => ({
    from: batch * batchSize,
    to: Math.min(parts, (batch + 1) * batchSize),
  }));
  let done = 0;
  await shareOut({ ...workers, task: rangeOf }, batches, stop, (result: Result, { from, to }) => {
    done += to - from;
    take(result, done);
  });
  return done;
}

/** Hands these batches to workers, and the result of each, in no certain order, to `take`. `stop` ends it early. */
export async function shareOut<Job, One, Result>(
  { module, job, workers, task }: Workers<Job, One>,
  batches: readonly One[],
  stop: AbortSignal,
  take: (result: Result, batch: One) => void,
): Promise<void> {
  const pool = new Tinypool({
    filename: module.href,
    workerData: job,
    minThreads: workers,
    maxThreads: workers,
  });
  const left = batches.values();
  const work = async (): Promise<void> => {
    for (const batch of left) {
      if (stop.aborted) return;
      const result: Result = await pool.run(task(batch));
      take(result, batch);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    await pool.destroy();
  }
}
