import Table from 'cli-table3';

const EDGES = ['top', 'bottom', 'left', 'right', 'mid'] as const;
const JOINTS = ['mid', 'left', 'right'] as const;

/** No lines at all; cells keep one blank to the left. */
const NO_BORDERS = Object.fromEntries(
  [...EDGES.flatMap((edge) => [edge, ...JOINTS.map((joint) => `${edge}-${joint}`)]), 'middle'].map(
    (name) => [name, ''],
  ),
);

/** A table without lines: labels to the left, figures to the right, long heads broken at dashes. */
export function grid(
  heads: readonly string[],
  rows: readonly { readonly label: string; readonly cells: readonly string[] }[],
): string[] {
  const table = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 0, compact: true },
    head: ['', ...heads.map((head) => head.replaceAll(/-(?=[a-z])/g, '-\n'))],
    colAligns: ['left', ...heads.map(() => 'right' as const)],
  });
  for (const { label, cells } of rows) table.push([label, ...cells]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
