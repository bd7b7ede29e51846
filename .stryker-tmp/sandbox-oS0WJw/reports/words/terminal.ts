import type { Writable } from 'node:stream';
import { onOneLine } from '../../properties/scenarios/describe.ts';
import type { Blocks } from './blocks.ts';
import type { Paint } from './colours.ts';
import { plainLines } from './plain.ts';

/** The columns of a line where nobody says how wide the terminal is. */
export const USUAL_WIDTH = 80;
/** In fewer columns few tables fit. */
const LEAST_WIDTH = 40;
/** Sentences are no wider: longer lines are hard to read. */
const PROSE_WIDTH = 100;

/** The columns of what is written to: a terminal's own, but 40 at least, and 80 of anything else. */
export function widthOf(out: Writable): number {
  const columns = 'columns' in out && typeof out.columns === 'number' ? out.columns : USUAL_WIDTH;
  return Math.max(columns, LEAST_WIDTH);
}

export interface TerminalOptions {
  /** The columns of a line; longer words, code and tables beside a label are not broken. */
  readonly width: number;
  /** How deep an empty line stands between blocks: not at all (0), between the outermost (1), and so on. */
  readonly apart?: number;
  /** How to colour it; not at all where it is left out or null. */
  readonly paint?: Paint | null;
}

/** A document for a terminal. */
export function toTerminal(
  blocks: Blocks,
  { width, apart = 1, paint = null }: TerminalOptions,
): string {
  const lines = plainLines(blocks, {
    width,
    prose: PROSE_WIDTH,
    paint,
    safe: onOneLine,
    cuts: false,
    bullet: '',
    headEnd: '',
    body: '  ',
    more: '    ',
    insets: false,
    runsIn: false,
    isApart: (_, depth) => depth < apart,
  });
  return `${lines.join('\n')}\n`;
}
