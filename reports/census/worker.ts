import { workerData } from 'node:worker_threads';
import type { Strategy } from '../../engine/index.ts';
import { Census } from '../../properties/lattice/census.ts';
import type { CountsData } from '../../properties/lattice/counts.ts';
import type { Lattice } from '../../properties/lattice/lattice.ts';

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
const census = new Census(job.lattice, await loadStrategies(job.strategies));

/** Exhausts the hosts from..to (to not included). */
export default function exhaust({ from, to }: { from: number; to: number }): CountsData {
  return census.exhaust(from, to).data;
}
