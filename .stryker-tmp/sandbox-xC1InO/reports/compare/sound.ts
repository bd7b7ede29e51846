import type { Strategy } from '../../engine/index.ts';
import type { Assumed } from '../assume/assumptions.ts';
import { goOnWithout } from '../running/stopped.ts';
import { type Comparison, compareStrategies } from './comparison.ts';
import { type Shift, shiftsOf } from './shifts.ts';

/** What to compare. */
export interface CompareJob {
  readonly scenarios: number;
  readonly seed: string;
  readonly strategies: readonly Strategy[];
  /** Paths by the ids of the strategies that came from files. */
  readonly files?: Readonly<Record<string, string>>;
  /** The id of the strategy that others are measured by; without it the usual one. */
  readonly baseline?: string | undefined;
  readonly assumed: Assumed;
  /** The ids of the properties to show; all of them where left out. */
  readonly properties?: readonly string[] | undefined;
  /** The classes of hosts to draw; all of them where left out. */
  readonly classes?: readonly string[] | undefined;
  /** Whether to compare under other assumptions too. */
  readonly otherAssumptions: boolean;
}

/** A comparison, and what changes in it under other assumptions; null where that was not asked. */
export interface Compared {
  readonly comparison: Comparison;
  readonly shifts: readonly Shift[] | null;
}

/**
 * Compares strategies, without those that do wrong. Where that is the baseline, the others are measured by
 * the usual one. An InputError where none is left.
 */
export function compareSound(job: CompareJob, onProgress: (done: number) => void): Compared {
  const { result, stopped } = goOnWithout(job.strategies, (strategies) =>
    compareOnce({ ...job, strategies }, onProgress),
  );
  if (stopped.length === 0) return result;
  return { ...result, comparison: { ...result.comparison, stopped } };
}

function compareOnce(job: CompareJob, onProgress: (done: number) => void): Compared {
  const { scenarios, seed, strategies, assumed, otherAssumptions, files = {} } = job;
  const baseline = strategies.find(({ id }) => id === job.baseline)?.id;
  const { properties, classes } = job;
  const grounds = { baseline, assumed, properties, classes, files };
  const comparison = compareStrategies(scenarios, seed, strategies, onProgress, grounds);
  if (!otherAssumptions) return { comparison, shifts: null };
  const shifts = shiftsOf(comparison, strategies, (done) => onProgress(scenarios + done));
  return { comparison, shifts };
}
