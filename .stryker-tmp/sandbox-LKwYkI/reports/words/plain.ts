import {
  type Block,
  type Blocks,
  isTable,
  type List,
  type MemoryMap,
  type Phrases,
  plainText,
  type Rows,
  runningOn,
  shown,
  type Table,
} from './blocks.ts';
import type { Paint } from './colours.ts';
import { inColumns, NARROWEST, tableLines, widthsOf } from './columns.ts';
import { commandLines } from './commands.ts';
import { mapLines } from './map-lines.ts';
import { wrapped } from './wrap.ts';

/** What a terminal and a mail have differently. */
export interface Manner {
  /** The columns of a line. */
  readonly width: number;
  /** The columns of sentences, where lines have more. */
  readonly prose: number;
  /** How to colour what has its place; null for not at all. */
  readonly paint: Paint | null;
  /** Makes a text safe to show. */
  readonly safe: (text: string) => string;
  /** Whether long words and cells are cut, so that no line but code is wider. */
  readonly cuts: boolean;
  /** Before an item of a list. */
  readonly bullet: string;
  /** After a heading. */
  readonly headEnd: string;
  /** Indents what stands in a section. */
  readonly body: string;
  /** Indents the further lines of a title or heading. */
  readonly more: string;
  /** Whether lists, rows and code are always indented, or only below a paragraph that introduces them. */
  readonly insets: boolean;
  /** Whether phrases begin on the line of their head, and the cells of a labelled row run on. */
  readonly runsIn: boolean;
  /** Whether an empty line stands before a block; `depth` counts what it is part of. */
  readonly isApart: (block: Block, depth: number) => boolean;
}

/** Columns of the longest word, label of a row, and cell, where they are cut. */
const LONGEST = { word: 48, label: 20, cell: 34 };
const INSET = '  ';
const INSETTED: readonly Block['type'][] = ['list', 'rows', 'code', 'command'];

/** Blocks as lines of plain text. */
export function plainLines(blocks: Blocks, manner: Manner, indent = '', depth = 0): string[] {
  return shown(blocks).flatMap((block, at, all) => {
    const before = all[at - 1];
    const apart = before !== undefined && manner.isApart(block, depth) ? [''] : [];
    const isInset =
      INSETTED.includes(block.type) && (manner.insets || before?.type === 'paragraph');
    return [...apart, ...linesOf(block, manner, isInset ? indent + INSET : indent, depth)];
  });
}

function linesOf(block: Block, manner: Manner, indent: string, depth: number): string[] {
  const room = manner.width - indent.length;
  const indented = (lines: readonly string[]) => lines.map((line) => (indent + line).trimEnd());
  switch (block.type) {
    case 'title':
      return headed(block.text, manner, indent);
    case 'paragraph':
      return filled(plainText(block.text), manner, indent);
    case 'section':
      return [
        ...headed(block.head + manner.headEnd, manner, indent),
        ...plainLines(block.blocks, manner, indent + manner.body, depth + 1),
      ];
    case 'list':
      return listLines(block, manner, indent, depth);
    case 'phrases':
      return phrasesLines(block, manner, indent);
    case 'rows':
      return rowsLines(block, manner, indent);
    case 'table':
      return indented(tableLines(fitting(block, manner), room, manner.paint));
    case 'map':
      return mapLinesOf(block, manner, indent);
    case 'code':
      return indented(block.lines.map(manner.safe));
    case 'command':
      return indented(commandLines(block.parts.map(manner.safe), room));
  }
}

function headed(text: string, manner: Manner, indent: string): string[] {
  const { more, paint } = manner;
  const lines = filled(text, manner, indent, indent + more);
  return paint === null ? lines : lines.map(paint.heading);
}

function listLines({ items }: List, manner: Manner, indent: string, depth: number): string[] {
  return items.flatMap(({ text, blocks }) => [
    ...filled(plainText(text), manner, indent + manner.bullet, indent + INSET),
    ...plainLines(blocks, manner, indent + INSET, depth + 1),
  ]);
}

function phrasesLines({ head, items }: Phrases, manner: Manner, indent: string): string[] {
  const all = items.join('; ');
  const deeper = indent + INSET;
  if (manner.runsIn) return filled(`${head}: ${all}.`, manner, indent, deeper);
  return [
    ...filled(head + manner.headEnd, manner, indent),
    ...filled(all, manner, deeper, deeper + INSET),
  ];
}

function rowsLines({ rows }: Rows, manner: Manner, indent: string): string[] {
  const labels = rows.map(([label]) => cut(label, LONGEST.label, manner));
  const widest = Math.max(...labels.map(({ length }) => length));
  const other = ' '.repeat(indent.length + widest + 2);
  const tables = rows.map(([, value]) => value).filter(isTable);
  return rows.flatMap(([, value], at) => {
    const first = `${indent}${(labels[at] ?? '').padEnd(widest)}  `;
    if (!isTable(value)) return filled(plainText(value), manner, first, other);
    if (manner.runsIn) return filled(runningOn(value), manner, first, other);
    const lines = cellLines(value, tables, manner, manner.width - other.length);
    if (lines.every(({ length }) => other.length + length <= manner.width)) {
      return lines.map((line, index) => `${index === 0 ? first : other}${line}`.trimEnd());
    }
    const deeper = indent + INSET;
    const below = cellLines(value, tables, manner, manner.width - deeper.length);
    return [first.trimEnd(), ...below.map((line) => (deeper + line).trimEnd())];
  });
}

/** A table's rows without its heads; it lines up with all that have as many columns. */
function cellLines(table: Table, tables: readonly Table[], manner: Manner, room: number): string[] {
  const aligns = table.columns.map(({ align }) => align);
  const cellsOf = (one: Table) => fitting(one, manner).rows.map(({ cells }) => cells);
  const alike = tables.filter(({ columns }) => columns.length === aligns.length);
  const widths = widthsOf(alike.flatMap(cellsOf), aligns);
  return inColumns(cellsOf(table), aligns, room, widths);
}

function mapLinesOf({ caption, entries }: MemoryMap, manner: Manner, indent: string): string[] {
  const { width, headEnd } = manner;
  const named = entries.map(({ name, mark, ...range }) => ({
    ...range,
    name: name === null ? null : cut(name, LONGEST.cell, manner),
    mark: mark === null ? null : cut(mark, LONGEST.cell, manner),
  }));
  const deeper = indent + INSET;
  return [
    ...filled(caption + headEnd, manner, indent),
    ...mapLines(named, width - deeper.length).map((line) => (deeper + line).trimEnd()),
  ];
}

/** A table whose texts are safe; words in its last column may be broken into lines. */
function fitting({ columns, rows, type }: Table, manner: Manner): Table {
  const isWords = (at: number) => at === columns.length - 1 && columns[at]?.align === 'left';
  const cellOf = (text: string, at: number) =>
    isWords(at) ? safeWords(text, NARROWEST, manner) : cut(text, LONGEST.cell, manner);
  return {
    type,
    columns: columns.map(({ head, align }, at) => ({ head: cellOf(head, at), align })),
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(cellOf) })),
  };
}

function filled(text: string, manner: Manner, first: string, other = first): string[] {
  const width = Math.min(manner.width, manner.prose);
  const room = width - Math.max(first.length, other.length);
  const words = safeWords(text, room, manner);
  return wrapped(words, first, other, width).map((line) => line.trimEnd());
}

/** A text made safe, words too long for `room` columns cut in their middle where they may be. */
function safeWords(text: string, room: number, { safe, cuts }: Manner): string {
  if (!cuts) return safe(text);
  const most = Math.min(room, LONGEST.word);
  const end = Math.floor((most * 5) / 16);
  const shorten = (word: string) =>
    word.length <= most ? word : `${word.slice(0, most - end - 3)}...${word.slice(-end)}`;
  return safe(text).split(' ').map(shorten).join(' ');
}

function cut(text: string, most: number, { safe, cuts }: Manner): string {
  return cuts ? safe(text).slice(0, most) : safe(text);
}
