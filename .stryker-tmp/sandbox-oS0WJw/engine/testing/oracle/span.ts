import type { Range } from '../../range.ts';

export const KIB = 2 ** 10;
export const MIB = 2 ** 20;
export const GIB = 2 ** 30;
export const FOUR_GIB = 2 ** 32;
/** Section 1: the kernel's `-1`. */
export const NO_LIMIT = 2 ** 52 - 1;

/** Section 1: `size` bytes from `start`, inclusive at both ends. */
export function span(start: number, size: number): Range {
  return { start, end: start + size - 1 };
}

/** Whether the ranges have a byte in common. */
export function touches(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Whether all of `inner` lies in `outer`. */
export function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `bytes` rounded up to a multiple of `unit`. */
export function roundUp(bytes: number, unit: number): number {
  const over = bytes % unit;
  return over === 0 ? bytes : bytes - over + unit;
}

/** `bytes` rounded down to a multiple of `unit`. */
export function roundDown(bytes: number, unit: number): number {
  return bytes - (bytes % unit);
}
