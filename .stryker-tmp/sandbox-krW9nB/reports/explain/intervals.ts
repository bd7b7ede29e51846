/** Sizes from the first to the last, both included, in bytes: every step of the axis in between. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The fewest intervals that hold these of the axis's sizes, both in rising order, and no other. */
export function intervalsOf(sizes: readonly number[], axis: readonly number[]): Interval[] {
  const intervals: Interval[] = [];
  let from: number | null = null;
  let to = 0;
  for (const size of axis) {
    if (sizes.includes(size)) {
      from ??= size;
      to = size;
    } else if (from !== null) {
      intervals.push({ from, to });
      from = null;
    }
  }
  return from === null ? intervals : [...intervals, { from, to }];
}
