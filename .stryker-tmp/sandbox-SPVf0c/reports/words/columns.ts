import type { Column, Table } from './blocks.ts';
import type { Paint } from './colours.ts';
import { wrapped } from './wrap.ts';

/** Blanks before a column of words, and before one of figures. */
const GAPS = { left: '  ', right: ' ' };
/** The fewest columns in which the words of a last cell are broken into lines. */
export const NARROWEST = 24;

/** Lines that a last cell takes beside its row where there is not ample room for it. */
const MOST_BESIDE = 2;
const AMPLE = 40;
/** Before the words of a last cell that stand below their row. */
const BELOW = '    ';

/** A head of several words is broken into lines of about this many columns. */
const HEAD_WIDTH = 9;

type Rows = readonly (readonly string[])[];

/** What is written for a cell that has its width already, by its row and column. */
type Painted = (row: number, column: number, text: string) => string;

/**
 * Rows of cells as lines with aligned columns; rows may be of different length. Words in a row's last
 * cell are broken at `width` columns. `widths` are those of the columns where other rows line up with these.
 */
export function inColumns(
  rows: Rows,
  aligns: readonly Column['align'][] = [],
  width = Number.POSITIVE_INFINITY,
  widths: readonly number[] = widthsOf(rows, aligns),
  painted: Painted = (_row, _column, text) => text,
): string[] {
  const alignOf = (column: number) => aligns[column] ?? 'left';
  return rows.flatMap((row, at) => {
    let line = '';
    let said = '';
    const add = (text: string, column: number) => {
      line += text;
      said += painted(at, column, text);
    };
    for (const [column, cell] of row.entries()) {
      const align = alignOf(column);
      if (column > 0) {
        line += GAPS[align];
        said += GAPS[align];
      }
      const room = widths[column] ?? 0;
      if (align === 'right') add(cell.padStart(room), column);
      else if (column < row.length - 1) add(cell.padEnd(room), column);
      else {
        const [first = '', ...others] = lastCell(cell, line, width);
        return [said + first.slice(line.length), ...others].map((one) => one.trimEnd());
      }
    }
    return [said.trimEnd()];
  });
}

/** Words beside what stands in their row, or below it where there is little room beside. */
function lastCell(cell: string, line: string, width: number): string[] {
  const most = line === '' ? Math.max(width, NARROWEST) : width;
  const beside = wrapped(cell, line, ' '.repeat(line.length), most);
  const room = width - line.length;
  const isNarrow = room < NARROWEST || (room < AMPLE && beside.length > MOST_BESIDE);
  if (line === '' || beside.length === 1 || !isNarrow) return beside;
  const below = [line, ...wrapped(cell, BELOW, BELOW, width)];
  return below.length > beside.length ? beside : below;
}

/** How wide the columns have to be; words in a row's last cell need no room of their own. */
export function widthsOf(rows: Rows, aligns: readonly Column['align'][] = []): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      if (column === row.length - 1 && (aligns[column] ?? 'left') === 'left') continue;
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return widths;
}

/**
 * A table without lines between its cells, long heads broken at dashes. One that is wider than `width`
 * columns is written as several, one below the other, each with the labels of the rows.
 */
export function tableLines(
  { columns, rows }: Table,
  width: number,
  paint: Paint | null = null,
): string[] {
  const heads = headRows(columns);
  const cells = [
    ...heads,
    ...rows.map(({ cells: [label = '', ...others], depth }) => [
      '  '.repeat(depth) + label,
      ...others,
    ]),
  ];
  const parts = partsOf(columns, cells, width).map((part) => {
    const picked = cells.map((row) =>
      part.filter((at) => at < row.length).map((at) => row[at] ?? ''),
    );
    const aligns = part.map((at) => columns[at]?.align ?? 'left');
    const painted: Painted = (row, column, text) => {
      const tone = rows[row - heads.length]?.tones?.[part[column] ?? -1] ?? null;
      return tone === null || paint === null ? text : paint[tone](text);
    };
    return inColumns(picked, aligns, width, widthsOf(picked, aligns), painted);
  });
  return parts.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

/** Heads of figures are broken, so that none makes its column much wider than the figures are. */
function headRows(columns: readonly Column[]): string[][] {
  if (columns.every(({ head }) => head === '')) return [];
  const broken = columns.map(({ head, align }) => (align === 'left' ? [head] : brokenHead(head)));
  const height = Math.max(...broken.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => broken.map((parts) => parts[line] ?? ''));
}

/** At blanks into lines of a few words; a name without blanks at its dashes. */
function brokenHead(head: string): string[] {
  if (!head.includes(' ')) return head.replaceAll(/-(?=[a-z])/g, '-\n').split('\n');
  const longest = Math.max(...head.split(' ').map(({ length }) => length));
  return wrapped(head, '', '', Math.max(longest, HEAD_WIDTH));
}

/** Which columns stand side by side: the labels, and as many others as there is room for. */
function partsOf(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  width: number,
): number[][] {
  const sizes = columns.map(({ align }, at) => {
    // What a short row ends in takes no room from the columns that it has no cell in.
    const overhangs = (row: readonly string[]) =>
      align === 'left' && at === row.length - 1 && at < columns.length - 1;
    const inColumn = cells.filter((row) => !overhangs(row));
    const widest = Math.max(0, ...inColumn.map((row) => row[at]?.length ?? 0));
    return widest + GAPS[align].length;
  });
  const labels = (sizes[0] ?? 0) - GAPS[columns[0]?.align ?? 'left'].length;
  const parts: number[][] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (let at = 1; at < columns.length; at++) {
    const size = sizes[at] ?? 0;
    const isWords = at === columns.length - 1 && columns[at]?.align === 'left';
    const least = isWords ? Math.min(size, GAPS.left.length + NARROWEST) : size;
    if (parts.length === 0 || taken + least > width) {
      parts.push([0]);
      taken = labels;
    }
    parts.at(-1)?.push(at);
    taken += size;
  }
  return parts.length === 0 ? [[0]] : parts;
}
