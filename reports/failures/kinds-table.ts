import type { Kind } from '../../properties/failures/kind.ts';
import { grid } from '../words/grid.ts';
import {
  type KindMark,
  kindGroups,
  kindLabel,
  kindMark,
  kindSums,
  kindsLegend,
} from './kind-groups.ts';

/** A kind of failure and in how many scenarios each strategy shows it, in the strategies' order. */
export interface KindRow extends Kind {
  readonly scenarios: readonly number[];
}

/** In the order of `properties`; of each, first kernels before later ones and then the most frequent first. */
export function sortKinds<Row extends KindRow>(
  kinds: readonly Row[],
  properties: readonly string[],
): Row[] {
  const rank = ({ property }: Kind) => properties.indexOf(property);
  return [...kinds].sort((one, other) => {
    const more = total(other.scenarios) - total(one.scenarios);
    const later = bootRank(one) - bootRank(other);
    return rank(one) - rank(other) || later || more || (one.id < other.id ? -1 : 1);
  });
}

function bootRank({ boot }: Kind): number {
  return boot === 'later kernel' ? 1 : 0;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

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
