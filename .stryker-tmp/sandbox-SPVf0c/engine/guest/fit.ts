import { isEmpty, type Range } from '../range.ts';
import { alignDown, alignUp, NOWHERE } from '../units.ts';

/** First start at or after `start` that is not among the starts first..last (inclusive). */
function past(start: number, align: number, first: number, last: number): number {
  return start >= first && start <= last ? alignUp(last + 1, align) : start;
}

/** Last start at or before `start` that is not among the starts first..last (inclusive). */
function before(start: number, align: number, first: number, last: number): number {
  return start >= first && start <= last ? alignDown(first - 1, align) : start;
}

/** Moves a start off what it must avoid; the same start where it avoids all of it. */
function avoiding(
  move: typeof past,
  start: number,
  size: number,
  align: number,
  ends: Range,
  whole: readonly Range[],
): number {
  let next = start;
  if (!isEmpty(ends)) {
    next = move(next, align, ends.start - size + 1, ends.end - size + 1);
    next = move(next, align, ends.start, ends.end);
  }
  for (const range of whole) {
    if (!isEmpty(range)) next = move(next, align, range.start - size + 1, range.end);
  }
  return next;
}

/**
 * The lowest aligned start of `size` bytes in lo..hi (inclusive) whose first and last byte are not in
 * `ends` and no byte of which is in any of `whole`; NOWHERE if there is none.
 */
export function lowestFit(
  lo: number,
  hi: number,
  size: number,
  align: number,
  ends: Range,
  whole: readonly Range[],
): number {
  let start = alignUp(lo, align);
  while (start + size - 1 <= hi) {
    const next = avoiding(past, start, size, align, ends, whole);
    if (next === start) return start;
    start = next;
  }
  return NOWHERE;
}

/** As `lowestFit`, the highest such start. */
export function highestFit(
  lo: number,
  hi: number,
  size: number,
  align: number,
  ends: Range,
  whole: readonly Range[],
): number {
  let start = alignDown(hi - size + 1, align);
  while (start >= lo) {
    const next = avoiding(before, start, size, align, ends, whole);
    if (next === start) return start;
    start = next;
  }
  return NOWHERE;
}
