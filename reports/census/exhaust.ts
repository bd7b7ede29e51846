import { Counts, type CountsData } from '../../properties/lattice/counts.ts';
import { hostsOf, type Lattice } from '../../properties/lattice/lattice.ts';
import type { Property } from '../../properties/property.ts';
import { StoppedError } from '../running/stopped.ts';
import { inBatches } from '../running/workers.ts';
import type { CensusJob, StoppedOnHost } from './worker.ts';

/** Hosts that a worker takes at a time. */
export const BATCH = 8;

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
/** The module that exhausts hosts in a worker. */
export const WORKER = new URL(`./worker.${EXTENSION}`, import.meta.url);

/** Who was counted by what. */
export interface Subject {
  readonly lattice: Lattice;
  readonly strategies: readonly string[];
  readonly properties: readonly Property[];
}

/** What was exhausted: all hosts of the lattice, or as many as were done when it was stopped. */
export interface Exhausted {
  readonly counts: Counts;
  readonly hosts: number;
  readonly of: number;
}

/**
 * Exhausts a lattice on as many workers as `workers` says. The counts are sums, so they do not depend
 * on how many there are, nor on who is done first. `stop` ends it early.
 * A StoppedError where a strategy does wrong.
 */
export async function exhaust(
  job: CensusJob,
  workers: number,
  stop: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<Exhausted> {
  const of = hostsOf(job.lattice).length;
  const counts = new Counts(job.lattice, job.strategies.length, 0, of);
  const hosts = await onHosts({ module: WORKER, job, workers }, stop, (data: CountsData, done) => {
    counts.merge(data);
    onProgress(done, of);
  });
  return { counts, hosts, of };
}

/**
 * Hands hosts of a lattice to workers, and what some of them come to, in no certain order, to `take`, with how many
 * are done; returns how many were. `stop` ends it early. A StoppedError where a strategy does wrong.
 */
export async function onHosts<Job extends { readonly lattice: Lattice }, Data extends object>(
  { module, job, workers }: { module: URL; job: Job; workers: number },
  stop: AbortSignal,
  take: (data: Data, done: number) => void,
): Promise<number> {
  const parts = hostsOf(job.lattice).length;
  const shared = { module, job, parts, batchSize: BATCH, workers };
  const stopped: StoppedOnHost[] = [];
  const halt = new AbortController();
  const either = AbortSignal.any([stop, halt.signal]);
  const hosts = await inBatches(shared, either, (data: Data | StoppedOnHost, done) => {
    if ('stopped' in data) {
      stopped.push(data);
      halt.abort();
      return;
    }
    take(data, done);
  });
  // Batches are begun in order, and those begun are ended: the first host is the same with any workers.
  const [first] = stopped.sort((one, other) => one.host - other.host);
  if (first !== undefined) throw new StoppedError(first.stopped);
  return hosts;
}
