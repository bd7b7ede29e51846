import type { Range } from '../../engine/index.ts';
import type { Tone } from './colours.ts';

/** Code within a sentence: a name or a command that a reader types. */
export interface CodeSpan {
  readonly code: string;
}

/** Text that runs on: plain, or with code in it. It may hold any characters; renderers make it safe. */
export type Prose = string | readonly (string | CodeSpan)[];

/** What the document is about, above everything else. */
export interface Title {
  readonly type: 'title';
  readonly text: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: Prose;
}

/** Blocks under a heading. Where all of them are empty, there is no heading either. */
export interface Section {
  readonly type: 'section';
  readonly head: string;
  readonly blocks: Blocks;
}

/** An item of a list, and what stands below it as part of it. */
export interface Item {
  readonly text: Prose;
  readonly blocks: Blocks;
}

export interface List {
  readonly type: 'list';
  readonly items: readonly Item[];
}

/** Phrases too many and too short for a line each: they run on after a head of their own. */
export interface Phrases {
  readonly type: 'phrases';
  readonly head: string;
  readonly items: readonly string[];
}

/** Words are aligned to the left, figures to the right. */
export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
}

/** The cells of a row, the first its label. A row may be shorter than the table: a group's name alone. */
export interface TableRow {
  readonly cells: readonly string[];
  /** 0, or how deep the row lies under the one above of which it is a part. */
  readonly depth: number;
  /** What a terminal may colour its cells by, in their order; none where it is left out. */
  readonly tones?: readonly (Tone | null)[];
}

export interface Table {
  readonly type: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

/** A label with its value; where that has several parts, a table that is shown without its heads. */
export type LabelledRow = readonly [label: string, value: Prose | Table];

/** Labels, each with its value. */
export interface Rows {
  readonly type: 'rows';
  readonly rows: readonly LabelledRow[];
}

/** A range in a memory map, in bytes, its end inclusive. */
export interface MapEntry extends Range {
  /** Null for a range that is not one of the guest's own. */
  readonly name: string | null;
  /** What a reader should see in it. */
  readonly mark: string | null;
}

/** A memory map as `/proc/iomem` shows one, below its caption. */
export interface MemoryMap {
  readonly type: 'map';
  readonly caption: string;
  readonly entries: readonly MapEntry[];
}

/** Lines to copy as they are; no renderer breaks or shortens them. */
export interface Code {
  readonly type: 'code';
  readonly language: 'sh' | 'json' | 'powershell' | '';
  readonly lines: readonly string[];
}

/** A command for a shell, in parts that stay whole: broken with a backslash between them where it is long. */
export interface Command {
  readonly type: 'command';
  readonly parts: readonly string[];
}

/** A piece of a document. Empty ones may be put into it: they are not shown. */
export type Block =
  | Title
  | Paragraph
  | Section
  | List
  | Phrases
  | Rows
  | Table
  | MemoryMap
  | Code
  | Command;

/** A document, or a part of one. */
export type Blocks = readonly Block[];

export function title(text: string): Title {
  return { type: 'title', text };
}

export function paragraph(text: Prose): Paragraph {
  return { type: 'paragraph', text };
}

export function section(head: string, ...blocks: Blocks): Section {
  return { type: 'section', head, blocks };
}

/** An item that has something below it. */
export function item(text: Prose, ...blocks: Blocks): Item {
  return { text, blocks };
}

export function list(items: readonly (string | Item)[]): List {
  return { type: 'list', items: items.map((one) => (typeof one === 'string' ? item(one) : one)) };
}

export function phrases(head: string, items: readonly string[]): Phrases {
  return { type: 'phrases', head, items };
}

/** Labels with their values; those whose table is empty are left out. */
export function rows(all: readonly LabelledRow[]): Rows {
  const kept = all.filter(([, value]) => !isTable(value) || value.rows.length > 0);
  return { type: 'rows', rows: kept };
}

/** Whether a label's value is a table. */
export function isTable(value: Prose | Table): value is Table {
  return typeof value === 'object' && 'type' in value;
}

/** A column of words. */
export function left(head = ''): Column {
  return { head, align: 'left' };
}

/** A column of figures. */
export function right(head = ''): Column {
  return { head, align: 'right' };
}

/** A row that is part of the one above. */
export function under(...cells: readonly string[]): TableRow {
  return { cells, depth: 1 };
}

export function table(
  columns: readonly Column[],
  all: readonly (readonly string[] | TableRow)[],
): Table {
  const rowsOf = all.map((row) => ('cells' in row ? row : { cells: row, depth: 0 }));
  return { type: 'table', columns, rows: rowsOf };
}

/** A table of figures, a head above each column of them; a row begins with its label, below `corner`. */
export function figures(
  heads: readonly string[],
  all: readonly (readonly string[] | TableRow)[],
  corner = '',
): Table {
  return table([left(corner), ...heads.map(right)], all);
}

export function memoryMap(caption: string, entries: readonly MapEntry[]): MemoryMap {
  return { type: 'map', caption, entries };
}

export function code(language: Code['language'], lines: readonly string[]): Code {
  return { type: 'code', language, lines };
}

export function command(...parts: readonly string[]): Command {
  return { type: 'command', parts };
}

/** The blocks that have something to show. */
export function shown(blocks: Blocks): Blocks {
  return blocks.filter((block) => !isEmpty(block));
}

function isEmpty(block: Block): boolean {
  switch (block.type) {
    case 'title':
      return block.text.trim() === '';
    case 'paragraph':
      return plainText(block.text).trim() === '';
    case 'section':
      return block.blocks.every(isEmpty);
    case 'list':
    case 'phrases':
      return block.items.length === 0;
    case 'rows':
    case 'table':
      return block.rows.length === 0;
    case 'map':
      return block.entries.length === 0;
    case 'code':
      return block.lines.length === 0;
    case 'command':
      return block.parts.length === 0;
  }
}

/** A table's cells as text that runs on, for where there is no room for columns. */
export function runningOn({ rows: all }: Table): string {
  const whole = all.map(({ cells }) => cells.filter((cell) => cell !== '').join(', '));
  return whole.join('; ');
}

/** A text without the marks around its code. */
export function plainText(text: Prose): string {
  if (typeof text === 'string') return text;
  return text.map((part) => (typeof part === 'string' ? part : part.code)).join('');
}
