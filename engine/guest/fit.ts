import { isEmpty, type Range } from '../range.ts';
import { alignDown, alignUp, NOWHERE } from '../units.ts';

/** What a start must keep clear of, besides what the trees refuse. Ranges may be empty. */
export interface Avoidance {
  /** The first and the last byte may not lie in this range (the reservation, for a PCI window). */
  readonly ends: Range;
  /** No byte may lie in these ranges. */
  readonly whole: readonly Range[];
}

/** First start at or after `start` that is not among the starts first..last (inclusive). */
function past(start: number, align: number, first: number, last: number): number {
  return start >= first && start <= last ? alignUp(last + 1, align) : start;
}

/** Last start at or before `start` that is not among the starts first..last (inclusive). */
function before(start: number, align: number, first: number, last: number): number {
  return start >= first && start <= last ? alignDown(first - 1, align) : start;
}

function step(
  move: typeof past,
  start: number,
  size: number,
  align: number,
  avoid: Avoidance,
): number {
  let next = start;
  const { ends, whole } = avoid;
  if (!isEmpty(ends)) {
    next = move(next, align, ends.start - size + 1, ends.end - size + 1);
    next = move(next, align, ends.start, ends.end);
  }
  for (const range of whole) {
    if (!isEmpty(range)) next = move(next, align, range.start - size + 1, range.end);
  }
  return next;
}

/** The lowest aligned start of `size` bytes in lo..hi (inclusive) that avoids `avoid`, or NOWHERE. */
export function lowestFit(
  lo: number,
  hi: number,
  size: number,
  align: number,
  avoid: Avoidance,
): number {
  let start = alignUp(lo, align);
  while (start + size - 1 <= hi) {
    const next = step(past, start, size, align, avoid);
    if (next === start) return start;
    start = next;
  }
  return NOWHERE;
}

/** The highest aligned start of `size` bytes in lo..hi (inclusive) that avoids `avoid`, or NOWHERE. */
export function highestFit(
  lo: number,
  hi: number,
  size: number,
  align: number,
  avoid: Avoidance,
): number {
  let start = alignDown(hi - size + 1, align);
  while (start >= lo) {
    const next = step(before, start, size, align, avoid);
    if (next === start) return start;
    start = next;
  }
  return NOWHERE;
}
