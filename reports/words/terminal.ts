import type { Blocks } from './blocks.ts';
import { plainLines } from './plain.ts';
import { visible } from './visible.ts';

/** The columns of a line unless something else is asked for. */
export const TERMINAL_WIDTH = 100;

export interface TerminalOptions {
  /** The columns of a line; longer words, code and tables beside a label are not broken. */
  readonly width: number;
  /** How deep an empty line stands between blocks: not at all (0), between the outermost (1), and so on. */
  readonly apart?: number;
}

/** A document for a terminal. */
export function toTerminal(blocks: Blocks, { width, apart = 1 }: TerminalOptions): string {
  const lines = plainLines(blocks, {
    width,
    safe: visible,
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
