import { grid } from '../grid.ts';
import type { Comparison } from './comparison.ts';
import type { KindRow } from './tally.ts';

/** Which strategy shows which kind of failure how often, and which it cures or brings. */
export function describeKinds({ kinds, strategies, baseline }: Comparison): string[] {
  const base = strategies.indexOf(baseline);
  const rows = [...groups(kinds)].flatMap(([group, members]) => [
    { label: group, cells: strategies.map(() => '') },
    ...members.map((kind) => ({ label: `  ${labelOf(kind)}`, cells: cellsOf(kind, base) })),
  ]);
  return [
    'Kinds of failure, by what happened: scenarios that show it.',
    `-: a kind that ${baseline} shows and this strategy does not; +N: one that ${baseline} does not show.`,
    '',
    ...grid(strategies, [...rows, ...sums(kinds, strategies, base)]),
  ];
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

function cellsOf({ scenarios }: KindRow, base: number): string[] {
  const shown = scenarios[base] !== 0;
  return scenarios.map((count) => {
    if (count === 0) return shown ? '-' : '';
    return shown ? String(count) : `+${count}`;
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
