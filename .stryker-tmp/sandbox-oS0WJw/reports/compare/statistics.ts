/** The 97.5 % point of the normal distribution: 95 % lie between it and its negative. */
const Z = 1.959963984540054;

/** A strategy against the baseline on the scenarios on which both were judged. */
export interface Paired {
  readonly onlyBaseline: number;
  readonly onlyStrategy: number;
  /** Violations more than the baseline's; below 0 for fewer. */
  readonly difference: number;
  /** McNemar's exact test, two-sided. */
  readonly p: number;
}

/** A share's bounds, from 0 to 1. */
export type Interval = readonly [low: number, high: number];

/**
 * The 95 % interval of a share seen `hits` times in `trials`: Wilson's score interval without continuity
 * correction (method 3 in Newcombe, Statistics in Medicine 17, 1998). From 0 to 1 where there is no trial.
 */
export function wilsonInterval(hits: number, trials: number): Interval {
  if (trials === 0) return [0, 1];
  const share = hits / trials;
  const middle = share + (Z * Z) / (2 * trials);
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  const scale = 1 + (Z * Z) / trials;
  const low = hits === 0 ? 0 : (middle - spread) / scale;
  const high = hits === trials ? 1 : (middle + spread) / scale;
  return [low, high];
}

/**
 * McNemar's exact test, two-sided: how likely cases that go one way or the other split at least as
 * unevenly as `one` to `other` if both ways are equally likely. 1 where there is no case.
 */
export function pairedTest(one: number, other: number): number {
  const cases = one + other;
  const fewer = Math.min(one, other);
  let logTerm = -cases * Math.LN2;
  let tail = Math.exp(logTerm);
  for (let taken = 1; taken <= fewer; taken++) {
    logTerm += Math.log((cases - taken + 1) / taken);
    tail += Math.exp(logTerm);
  }
  return Math.min(1, 2 * tail);
}

/** The paired difference where so many scenarios are violated under one of the two alone. */
export function pairedOf(onlyBaseline: number, onlyStrategy: number): Paired {
  const difference = onlyStrategy - onlyBaseline;
  return { onlyBaseline, onlyStrategy, difference, p: pairedTest(onlyBaseline, onlyStrategy) };
}
