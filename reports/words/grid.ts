import { left, right, table } from './blocks.ts';
import { tableLines } from './columns.ts';

/** A table without lines: labels to the left, figures to the right, long heads broken at dashes. */
export function grid(
  heads: readonly string[],
  rows: readonly { readonly label: string; readonly cells: readonly string[] }[],
): string[] {
  const cells = rows.map((row) => [row.label, ...row.cells]);
  const lines = tableLines(
    table([left(), ...heads.map((head) => right(head))], cells),
    Number.POSITIVE_INFINITY,
  );
  return lines.map((line) => ` ${line}`.trimEnd());
}
