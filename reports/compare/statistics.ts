/** The 97.5 % point of the normal distribution: 95 % lie between it and its negative. */
const Z = 1.959963984540054;

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
