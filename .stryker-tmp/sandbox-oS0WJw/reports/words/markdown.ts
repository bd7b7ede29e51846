import {
  type Block,
  type Blocks,
  type CodeSpan,
  isTable,
  type LabelledRow,
  type Prose,
  runningOn,
  shown,
} from './blocks.ts';
import { commandLines } from './commands.ts';
import { mapLines } from './map-lines.ts';
import { escapeInline, escapeMarkdown, fenced, inCode } from './markdown/escape.ts';
import { tableOf } from './markdown/table.ts';

/** Columns before a block of text gets a bar to scroll it by, and of a command in one. */
const WIDTH = 100;
const COMMAND_WIDTH = 70;

/** A document as Markdown for a tracker; its title is a heading of `level`, sections one below. */
export function toMarkdown(blocks: Blocks, level = 2): string {
  return `${apart(blocks, level).join('\n')}\n`;
}

/** Blocks as lines, an empty one between any two. */
function apart(blocks: Blocks, level: number): string[] {
  return shown(blocks).flatMap((block, at) => [
    ...(at === 0 ? [] : ['']),
    ...linesOf(block, level),
  ]);
}

function linesOf(block: Block, level: number): string[] {
  switch (block.type) {
    case 'title':
      return [heading(level, block.text)];
    case 'paragraph':
      return [prose(block.text)];
    case 'section':
      return [heading(level + 1, block.head), '', ...apart(block.blocks, level + 1)];
    case 'list':
      return block.items.flatMap(({ text, blocks }) => [
        `- ${prose(text)}`,
        ...shown(blocks).flatMap((one) => ['', ...linesOf(one, level + 1).map(deeper)]),
      ]);
    case 'phrases': {
      const items = block.items.map((text) => `- ${escapeMarkdown(text)}`);
      return [heading(level + 1, block.head), '', ...items];
    }
    case 'rows':
      return block.rows.map(labelledRow);
    case 'table':
      return tableOf(block);
    case 'map':
      return [`${escapeMarkdown(block.caption)}:`, '', ...fenced(mapLines(block.entries, WIDTH))];
    case 'code':
      return fenced(block.lines, block.language);
    case 'command':
      return fenced(commandLines(block.parts, COMMAND_WIDTH), 'sh');
  }
}

/** Markdown knows six levels. */
function heading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(6, level))} ${escapeMarkdown(text)}`;
}

function labelledRow([label, value]: LabelledRow): string {
  return `- **${escapeMarkdown(label)}** ${prose(isTable(value) ? runningOn(value) : value)}`;
}

function deeper(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

function prose(text: Prose): string {
  if (typeof text === 'string') return escapeMarkdown(text);
  return text.map(span).join('');
}

/** A part of a sentence; the blanks at its ends keep it from its neighbours. */
function span(part: string | CodeSpan, at: number): string {
  if (typeof part !== 'string') return inCode(part.code);
  const escaped = at === 0 ? escapeMarkdown(part) : escapeInline(part);
  const before = at > 0 && part.startsWith(' ') ? ' ' : '';
  return `${before}${escaped}${part.length > 1 && part.endsWith(' ') ? ' ' : ''}`;
}
