import { workerData } from 'node:worker_threads';
import type { Strategy } from '../../engine/index.ts';
import { Failing, FailingCensus, type FailingData } from '../../properties/lattice/failing.ts';
import type { Lattice } from '../../properties/lattice/lattice.ts';
import { describeHost } from '../census/host-axes.ts';
import type { StoppedOnHost } from '../census/worker.ts';
import { stoppedAt } from '../running/stopped.ts';

/** What a worker is started with. */
export interface FailingJob {
  readonly lattice: Lattice;
  /** An id or a path, as the command line has it. */
  readonly strategy: string;
  /** The id of a property. */
  readonly property: string;
  /** The module that loads the strategy: its `loadStrategies`. */
  readonly loader: string;
}

interface Loader {
  loadStrategies(named: readonly string[]): Promise<readonly [Strategy]>;
}

// tinypool hands its own data to a worker beside what it was given.
const [, job]: [unknown, FailingJob] = workerData;
const { loadStrategies }: Loader = await import(job.loader);
const [strategy] = await loadStrategies([job.strategy]);
const census = new FailingCensus(job.lattice, strategy, job.property);

/** Exhausts the hosts from..to (to not included); where the strategy does wrong, on which host is returned. */
export default function exhaust(batch: { from: number; to: number }): FailingData | StoppedOnHost {
  const failing = new Failing(job.lattice, batch.from, batch.to);
  for (let host = batch.from; host < batch.to; host++) {
    try {
      census.exhaust(host, failing);
    } catch (error) {
      return { host, stopped: stoppedAt(describeHost(job.lattice, host), error) };
    }
  }
  return failing.data;
}
