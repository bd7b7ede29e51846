import { MAX_ADDRESS, type Range } from '../../../engine/index.ts';
import type { Saying } from '../facts.ts';

/** What a recogniser found in a line; `quote` is what to show of it where that is not its start. */
export interface Found {
  readonly says: readonly Saying[];
  readonly quote?: string;
  /** `kernel`: another kernel begins here; `kdump`: a kdump kernel's part of the log does. */
  readonly begins?: 'kernel' | 'kdump';
  /** Part of a listing that somebody made, not of a kernel's log. */
  readonly listing?: true;
}

/** Reads one sort of line. `marks`: a line that holds none of them is not shown to it. */
export interface Recogniser {
  readonly marks: readonly string[];
  readonly read: (message: string) => Found | null;
}

/**
 * A recogniser of lines that match a pattern; `says` may still find nothing in one. `quote` is what to
 * show of it.
 */
export function byPattern(
  mark: string,
  pattern: RegExp,
  says: (groups: readonly string[], message: string) => readonly Saying[],
  quote?: (groups: readonly string[]) => string,
): Recogniser {
  return {
    marks: [mark],
    read(message) {
      const groups = pattern.exec(message);
      const found = groups === null ? [] : says(groups, message);
      if (groups === null || found.length === 0) return null;
      return quote === undefined ? { says: found } : { says: found, quote: quote(groups) };
    },
  };
}

/** An address in hex, with or without `0x`; null where it is none below 2^52. */
export function hex(text: string | undefined): number | null {
  if (text === undefined || !/^(?:0x)?[0-9a-f]{1,16}$/i.test(text)) return null;
  const value = Number.parseInt(text, 16);
  return value <= MAX_ADDRESS ? value : null;
}

/** An inclusive range of two such addresses; null where it is none or ends before it starts. */
export function hexRange(first: string | undefined, last: string | undefined): Range | null {
  const start = hex(first);
  const end = hex(last);
  return start === null || end === null || end < start ? null : { start, end };
}
