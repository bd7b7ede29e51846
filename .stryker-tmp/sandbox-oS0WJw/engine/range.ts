/** A range of physical addresses in bytes, inclusive at both ends as `/proc/iomem` prints it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range that its owner may move; empty while `end` is below `start`. */
export interface MovableRange {
  start: number;
  end: number;
}

/** An empty range: it touches nothing. */
export function emptyRange(): MovableRange {
  return { start: 0, end: -1 };
}

/** Whether the range holds no address. */
export function isEmpty(range: Range): boolean {
  return range.end < range.start;
}

/** Whether the range and start..end (inclusive) share an address; an empty range never does. */
export function touches(range: Range, start: number, end: number): boolean {
  return range.start <= end && range.end >= start && range.end >= range.start;
}

/** At least one range. */
export type SomeRanges = readonly [Range, ...Range[]];

export function areSome(ranges: readonly Range[]): ranges is SomeRanges {
  return ranges.length > 0;
}
