import { workerData } from 'node:worker_threads';
import type { Strategy } from '../../engine/index.ts';
import { drawNamed } from '../../properties/population/population.ts';
import type { Assumed } from '../assume/assumptions.ts';
import { judgeHosts } from './judged-sample.ts';
import { type Judgements, shorten } from './verdict-lists.ts';

/** What a worker is started with. */
export interface AlikeJob {
  /** What is assumed in each round, in which all VMs are judged. */
  readonly rounds: readonly Assumed[];
  /** Ids of strategies. */
  readonly strategies: readonly string[];
  /** The module that loads them: its `loadStrategies`. */
  readonly loader: string;
}

/** VMs of the population to judge in a round, by name, those of one host one after another. */
export interface AlikeBatch {
  readonly round: number;
  readonly names: readonly string[];
}

interface Loader {
  loadStrategies(named: readonly string[]): Promise<readonly Strategy[]>;
}

// tinypool hands its own data to a worker beside what it was given.
const [, job]: [unknown, AlikeJob] = workerData;
const { loadStrategies }: Loader = await import(job.loader);
const strategies = await loadStrategies(job.strategies);

/** The verdicts on them, in their order. */
export default function judge({ round, names }: AlikeBatch): Judgements {
  const assumed = job.rounds[round];
  if (assumed === undefined) throw new RangeError(`no round ${round}`);
  const scenarios = names.flatMap((name) => drawNamed(name) ?? []);
  return shorten(
    judgeHosts(scenarios, strategies, assumed).map((verdicts) => ({ verdicts: [...verdicts] })),
  );
}
