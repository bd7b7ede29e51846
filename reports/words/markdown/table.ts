import { escapeInline } from './escape.ts';

/** A table as GitHub reads it: labels to the left, below `corner`, and figures to the right. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly { readonly label: string; readonly cells: readonly string[] }[],
  corner = '',
): string[] {
  return [
    lineOf([corner, ...heads]),
    `| --- |${' ---: |'.repeat(heads.length)}`,
    ...rows.map(({ label, cells }) => lineOf([label, ...cells])),
  ];
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map(cellOf).join(' | ')} |`;
}

/** Blanks before a label show that it is part of the one above; Markdown would drop them. */
function cellOf(text: string): string {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  return '&nbsp;'.repeat(indent) + escapeInline(text);
}
