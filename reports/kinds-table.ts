import type { Kind } from '../properties/kinds/kind.ts';
import { grid } from './grid.ts';

/** A kind of failure and in how many scenarios each strategy shows it, in the strategies' order. */
export interface KindRow extends Kind {
  readonly scenarios: readonly number[];
}

/** The strategy that others are measured by: `original`, or else the first. */
export function usualBaseline(strategies: readonly string[]): string {
  return strategies.find((id) => id === 'original') ?? strategies[0] ?? '';
}

/** In the order of `properties`; of each, first kernels before later ones and then the most frequent first. */
export function sortKinds(kinds: readonly KindRow[], properties: readonly string[]): KindRow[] {
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

/** What the marks in the table mean. */
export function kindsLegend(baseline: string): string {
  return `-: a kind that ${baseline} shows and this strategy does not; +: one that ${baseline} does not show.`;
}

/** The rows of that table: groups, their kinds, and sums. */
export function kindsRows(
  kinds: readonly KindRow[],
  strategies: readonly string[],
  baseline: string,
  show: (count: number) => string,
) {
  const base = strategies.indexOf(baseline);
  const rows = [...groups(kinds)].flatMap(([group, members]) => [
    { label: group, cells: strategies.map(() => '') },
    ...members.map((kind) => ({ label: `  ${labelOf(kind)}`, cells: cellsOf(kind, base, show) })),
  ]);
  return [...rows, ...sums(kinds, strategies, base)];
}

/** By property and kernel, in the order of the properties. */
function groups(kinds: readonly KindRow[]): Map<string, KindRow[]> {
  const found = new Map<string, KindRow[]>();
  for (const kind of kinds) {
    const group = kind.boot === null ? kind.property : `${kind.property}, ${kind.boot}`;
    found.set(group, [...(found.get(group) ?? []), kind]);
  }
  return found;
}

function labelOf({ id, property, cause }: KindRow): string {
  if (cause === null) return 'in any kernel';
  const window = /\/([a-z]+)-window\//.exec(id.slice(property.length))?.[1];
  return window === undefined ? cause : `${window}: ${cause}`;
}

function cellsOf({ scenarios }: KindRow, base: number, show: (count: number) => string): string[] {
  const shown = scenarios[base] !== 0;
  return scenarios.map((count) => {
    if (count === 0) return shown ? '-' : '';
    return shown ? show(count) : `+${show(count)}`;
  });
}

function sums(kinds: readonly KindRow[], strategies: readonly string[], base: number) {
  const count = (which: (own: boolean, baseline: boolean) => boolean) =>
    strategies.map((_, index) => {
      const counted = kinds.filter(({ scenarios }) =>
        which(scenarios[index] !== 0, scenarios[base] !== 0),
      );
      return String(counted.length);
    });
  return [
    { label: `of ${kinds.length} kinds`, cells: strategies.map(() => '') },
    { label: '  shown', cells: count((own) => own) },
    { label: '  cured (-)', cells: count((own, baseline) => !own && baseline) },
    { label: '  brought (+)', cells: count((own, baseline) => own && !baseline) },
  ];
}
