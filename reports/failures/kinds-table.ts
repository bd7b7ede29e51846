import { grid } from '../words/grid.ts';
import {
  type KindMark,
  kindGroups,
  kindLabel,
  kindMark,
  kindSums,
  kindsLegend,
} from './kind-groups.ts';
import type { KindRow } from './kind-rows.ts';

/**
 * Which strategy shows which kind how often, and which it cures or brings, against the baseline. `show`
 * writes a count above 0.
 */
export function kindsTable(
  kinds: readonly KindRow[],
  strategies: readonly string[],
  baseline: string,
  show: (count: number) => string,
): string[] {
  return [
    kindsLegend(baseline),
    '',
    ...grid(strategies, kindsRows(kinds, strategies, baseline, show)),
  ];
}

/** The rows of that table: groups, their kinds, and sums. */
export function kindsRows(
  kinds: readonly KindRow[],
  strategies: readonly string[],
  baseline: string,
  show: (count: number) => string,
) {
  const base = strategies.indexOf(baseline);
  const none = strategies.map(() => '');
  const rows = kindGroups(kinds).flatMap((group) => [
    { label: group.label, cells: none },
    ...group.kinds.map((kind) => ({
      label: `  ${kindLabel(kind)}`,
      cells: cellsOf(kind, base, show),
    })),
  ]);
  const sums = kindSums(kinds, strategies, base).map(({ label, counts }) => ({
    label: `  ${label}`,
    cells: counts.map(String),
  }));
  return [...rows, { label: `of ${kinds.length} kinds`, cells: none }, ...sums];
}

function cellsOf({ scenarios }: KindRow, base: number, show: (count: number) => string): string[] {
  const marked: Readonly<Record<KindMark, (count: number) => string>> = {
    shown: show,
    brought: (count) => `+${show(count)}`,
    cured: () => '-',
    neither: () => '',
  };
  return scenarios.map((count) => marked[kindMark(count, scenarios[base] ?? 0)](count));
}
