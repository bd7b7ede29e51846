import { GIB, KIB, MAX_ADDRESS, MIB } from '../../engine/index.ts';

const UNITS: Readonly<Record<string, number>> = { B: 1, KiB: KIB, MiB: MIB, GiB: GIB };

/** Bytes from a whole number or a text such as `"64MiB"`; null where it is neither, or 0. */
export function readSize(input: unknown): number | null {
  const bytes = typeof input === 'string' ? bytesOf(input) : input;
  if (typeof bytes !== 'number' || !Number.isInteger(bytes)) return null;
  return bytes >= 1 && bytes <= MAX_ADDRESS ? bytes : null;
}

function bytesOf(text: string): number | null {
  const [, digits, unit] = /^([1-9]\d*)(B|KiB|MiB|GiB)$/.exec(text) ?? [];
  const bytes = unit === undefined ? undefined : UNITS[unit];
  return bytes === undefined ? null : Number(digits) * bytes;
}

/** How an address is written, as JSON Schema has patterns. */
export const ADDRESS_PATTERN = '^0x(0|[1-9a-f][0-9a-f]*)$';

/** An address from lower-case hex with `0x` and no padding; null where it is something else. */
export function readAddress(input: unknown): number | null {
  if (typeof input !== 'string' || !new RegExp(ADDRESS_PATTERN).test(input)) return null;
  return Number(input);
}

/** The shortest text for a size in bytes: the largest unit that divides it. */
export function writeSize(bytes: number): string {
  let best = `${bytes}B`;
  for (const [unit, size] of Object.entries(UNITS)) {
    if (bytes % size === 0) best = `${bytes / size}${unit}`;
  }
  return best;
}

export function writeAddress(address: number): string {
  return `0x${address.toString(16)}`;
}
