import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { Counts } from '../../properties/lattice/counts.ts';
import { hostsOf } from '../../properties/lattice/lattice.ts';
import type { CensusJob } from './worker.ts';

/** Hosts that a worker takes at a time. */
const STRETCH = 8;

/** What was exhausted: all hosts of the lattice, or as many as were done when it was stopped. */
export interface Exhausted {
  readonly counts: Counts;
  readonly hosts: number;
  readonly of: number;
}

/**
 * Exhausts a lattice on as many workers as `workers` says. The counts are sums, so they do not depend
 * on how many there are, nor on who is done first. `stop` ends it early.
 */
export async function exhaust(
  job: CensusJob,
  workers: number,
  stop: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<Exhausted> {
  const hosts = hostsOf(job.lattice).length;
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const pool = new Tinypool({
    filename: new URL(`./worker.${extension}`, import.meta.url).href,
    workerData: job,
    minThreads: workers,
    maxThreads: workers,
  });
  const counts = new Counts(job.lattice, job.strategies.length, 0, hosts);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < hosts && !stop.aborted) {
      const from = next;
      const to = Math.min(hosts, from + STRETCH);
      next = to;
      counts.merge(await pool.run({ from, to }));
      done += to - from;
      onProgress(done, hosts);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    await pool.destroy();
  }
  return { counts, hosts: done, of: hosts };
}

/** As many workers as the machine runs at once. */
export function allCores(): number {
  return availableParallelism();
}
