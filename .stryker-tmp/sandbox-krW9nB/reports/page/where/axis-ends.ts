import { lowWords, spaced } from './answer.ts';

/** What stands at an axis: its first value, the one in its middle where there is one, and its last. */
export interface AxisEnds {
  readonly first: string;
  readonly middle: string;
  readonly last: string;
}

export function axisEnds(ids: readonly string[]): AxisEnds {
  const [first = '', ...others] = ids.map(lowWords);
  const last = others.at(-1) ?? '';
  const middle = ids.length < 5 || ids.length % 2 === 0 ? '' : spaced(ids[(ids.length - 1) / 2]);
  return { first, middle, last };
}
