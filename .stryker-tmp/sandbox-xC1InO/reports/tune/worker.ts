import { workerData } from 'node:worker_threads';
import type { Strategy } from '../../engine/index.ts';
import { type FamilyRates, runFamily } from '../../properties/tune/family-run.ts';
import { type Domain, groundOf } from '../../properties/tune/populations.ts';

/** What a worker is started with. */
export interface TuneJob {
  readonly domain: Domain;
  /** Ids of strategies that are no members. */
  readonly others: readonly string[];
  /** The module that loads them: its `loadStrategies`. */
  readonly loader: string;
}

interface Loader {
  loadStrategies(named: readonly string[]): Promise<readonly Strategy[]>;
}

// tinypool hands its own data to a worker beside what it was given.
const [, job]: [unknown, TuneJob] = workerData;
const { loadStrategies }: Loader = await import(job.loader);
const others = await loadStrategies(job.others);
const ground = groundOf(job.domain);

/** The rates of the family and the others on the parts from..to (to not included). */
export default function run({ from, to }: { from: number; to: number }): FamilyRates {
  return runFamily(ground, others, from, to);
}
