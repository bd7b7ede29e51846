import type { Range } from '../../range.ts';
import { roundDown, roundUp } from './span.ts';

/** What a search looks for: `size` bytes at a multiple of `align`, in `within`. */
export interface Sought {
  readonly within: Range;
  readonly size: number;
  readonly align: number;
}

/**
 * Section 3: the starts at which a search that steps one alignment at a time can first succeed, lowest
 * first. Whether a start will do depends only on how its first and its last byte lie to some ranges. So
 * the lowest that will do is the lowest there is, or it is the first multiple at or after a byte where
 * an end of the window comes into or out of one of `marks`.
 */
export function startsUp({ within, size, align }: Sought, marks: readonly Range[]): number[] {
  const bytes = [within.start];
  for (const { start, end } of marks) {
    bytes.push(start, end + 1, start - size + 1, end + 1 - size + 1);
  }
  const starts = bytes.map((byte) => roundUp(Math.max(byte, within.start), align));
  return [...new Set(starts.filter((start) => start + size - 1 <= within.end))].sort(
    (one, other) => one - other,
  );
}

/** The same for a search that steps down, highest first. */
export function startsDown({ within, size, align }: Sought, marks: readonly Range[]): number[] {
  const last = within.end - size + 1;
  const bytes = [last];
  for (const { start, end } of marks) {
    bytes.push(start - 1, end, start - size, end - size + 1);
  }
  const starts = bytes
    .map((byte) => Math.min(byte, last))
    .filter((byte) => byte >= 0)
    .map((byte) => roundDown(byte, align));
  return [...new Set(starts.filter((start) => start >= within.start))].sort(
    (one, other) => other - one,
  );
}
