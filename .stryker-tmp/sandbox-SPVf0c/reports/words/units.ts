import type { Range } from '../../engine/index.ts';
// All of the engine would be loaded to print a help.
import { GIB, KIB, MIB } from '../../engine/units.ts';

const UNITS = [
  [GIB, 'GiB'],
  [MIB, 'MiB'],
  [KIB, 'KiB'],
] as const;

/** An address as `/proc/iomem` prints it: `f8000000`. */
export function describeAddress(address: number): string {
  return address.toString(16).padStart(8, '0');
}

/** A range as `/proc/iomem` prints it: `f8000000-fbffffff`. */
export function describeRange({ start, end }: Range): string {
  return `${describeAddress(start)}-${describeAddress(end)}`;
}

/** A size in the largest unit that it fills, to at most two decimals: `109.25 MiB`. */
export function describeSize(bytes: number): string {
  const [size, unit] = UNITS.find(([least]) => bytes >= least) ?? [1, 'bytes'];
  return `${Number((bytes / size).toFixed(2))} ${unit}`;
}

/** The two cells of a range in a table: where it is and how large. */
export function rangeCells(range: Range): [string, string] {
  return [describeRange(range), describeSize(range.end - range.start + 1)];
}
