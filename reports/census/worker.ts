import { workerData } from 'node:worker_threads';
import type { Strategy } from '../../engine/index.ts';
import { Census } from '../../properties/lattice/census.ts';
import type { CountsData } from '../../properties/lattice/counts.ts';
import type { Lattice } from '../../properties/lattice/lattice.ts';
import { type Stopped, stoppedAt } from '../running/stopped.ts';
import { describeHost } from './host-axes.ts';

/** What a worker is started with. */
export interface CensusJob {
  readonly lattice: Lattice;
  /** Ids and paths, as the command line has them. */
  readonly strategies: readonly string[];
  /** The module that loads them: its `loadStrategies`. */
  readonly loader: string;
}

interface Loader {
  loadStrategies(named: readonly string[]): Promise<readonly Strategy[]>;
}

// tinypool hands its own data to a worker beside what it was given.
const [, job]: [unknown, CensusJob] = workerData;
const { loadStrategies }: Loader = await import(job.loader);
const strategies = await loadStrategies(job.strategies);
const census = new Census(job.lattice, strategies);
const anyFromFile = strategies.some(({ id }, at) => id !== job.strategies[at]);

/** Who was stopped, and on which host by its number. */
export interface StoppedOnHost {
  readonly host: number;
  readonly stopped: Stopped;
}

/**
 * Exhausts the hosts from..to (to not included), one by one where a strategy from a file may do wrong:
 * then who was stopped on which host is returned.
 */
export default function exhaust(batch: { from: number; to: number }): CountsData | StoppedOnHost {
  const { from, to } = batch;
  if (!anyFromFile) return census.exhaust(from, to).data;
  const counts = census.countsOf(from, to);
  for (let host = from; host < to; host++) {
    try {
      counts.merge(census.exhaust(host, host + 1).data);
    } catch (error) {
      return { host, stopped: stoppedAt(describeHost(job.lattice, host), error) };
    }
  }
  return counts.data;
}
