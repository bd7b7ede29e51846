import type { Range } from '../../engine/index.ts';
import type { MapEntry } from './blocks.ts';
import { describeRange } from './units.ts';

/** More entries than this nobody reads: those that are not marked and lie farthest off are left out. */
const MOST = 16;

interface Line {
  readonly depth: number;
  readonly entry: MapEntry;
}

/**
 * A memory map in the manner of `/proc/iomem`, what lies inside a range two blanks deeper, marks to the
 * right of all, or below their range where that makes a line wider than `width` columns.
 */
export function mapLines(entries: readonly MapEntry[], width: number): string[] {
  const shown = nearest(entries);
  const lines = nested(shown);
  const column = Math.max(...lines.filter(isMarked).map((line) => textOf(line).length));
  const left = entries.length - shown.length;
  return [
    ...lines.flatMap((line) => withMark(line, column, width)),
    ...(left === 0 ? [] : [`(and ${left} more, farther off)`]),
  ];
}

/** Depth first: a range inside one of the guest's comes below it, the outer first. */
function nested(entries: readonly MapEntry[]): Line[] {
  const open: MapEntry[] = [];
  return [...entries]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map((entry) => {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) < entry.end) open.pop();
      const depth = open.length;
      if (entry.name !== null) open.push(entry);
      return { depth, entry };
    });
}

function isMarked({ entry }: Line): boolean {
  return entry.mark !== null;
}

function textOf({ depth, entry }: Line): string {
  const range = `${'  '.repeat(depth)}${describeRange(entry)}`;
  return entry.name === null ? range : `${range} : ${entry.name}`;
}

function withMark(line: Line, column: number, width: number): string[] {
  const text = textOf(line);
  const { mark } = line.entry;
  if (mark === null) return [text];
  const beside = `${text.padEnd(column)}  <- ${mark}`;
  if (beside.length <= width) return [beside];
  return [text, `${'  '.repeat(line.depth + 1)}<- ${mark}`];
}

/** The roots and all that is marked, and of the others those nearest to a mark, in the order given. */
function nearest(entries: readonly MapEntry[]): readonly MapEntry[] {
  if (entries.length <= MOST) return entries;
  const marked = entries.filter(({ mark }) => mark !== null);
  const far = (entry: MapEntry) => Math.min(...marked.map((other) => distance(entry, other)));
  const kept = new Set([...entries].sort((one, other) => far(one) - far(other)).slice(0, MOST));
  return entries.filter((entry) => kept.has(entry));
}

/** Bytes between two ranges; 0 where they touch. */
function distance(one: Range, other: Range): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}
