import type { Table } from '../blocks.ts';
import { escapeInline } from './escape.ts';

const ALIGN = { left: '---', right: '---:' };

/** A table as GitHub reads it. */
export function tableOf({ columns, rows }: Table): string[] {
  const missing = (cells: readonly string[]) => columns.slice(cells.length).map(() => '');
  return [
    lineOf(columns.map(({ head }) => cellOf(head))),
    lineOf(columns.map(({ align }) => ALIGN[align])),
    ...rows.map(({ cells, depth }) => {
      const [label = '', ...others] = [...cells, ...missing(cells)].map(cellOf);
      return lineOf(['&nbsp;'.repeat(2 * depth) + label, ...others]);
    }),
  ];
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Blanks before a label show that it is part of the one above; Markdown would drop them. */
function cellOf(text: string): string {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  return '&nbsp;'.repeat(indent) + escapeInline(text);
}
