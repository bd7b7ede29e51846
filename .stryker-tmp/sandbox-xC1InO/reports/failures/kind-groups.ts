import type { KindRow } from './kind-rows.ts';

/** Kinds of one property and kernel. */
export interface KindGroup<Row extends KindRow = KindRow> {
  readonly label: string;
  readonly kinds: readonly Row[];
}

/** By property and kernel, in the order of the properties. */
export function kindGroups<Row extends KindRow>(kinds: readonly Row[]): KindGroup<Row>[] {
  const found = new Map<string, Row[]>();
  for (const kind of kinds) {
    const group = kind.boot === null ? kind.property : `${kind.property}, ${kind.boot}`;
    found.set(group, [...(found.get(group) ?? []), kind]);
  }
  return [...found].map(([label, members]) => ({ label, kinds: members }));
}

/** A kind's name within its group: its window, where the property does not say that, and its cause. */
export function kindLabel({ id, property, cause }: KindRow): string {
  if (cause === null) return 'in any kernel';
  const window = /\/([a-z]+)-window\//.exec(id.slice(property.length))?.[1];
  return window === undefined ? cause : `${window}: ${cause}`;
}

/** A strategy's part in a kind, beside the baseline's. */
export type KindMark = 'shown' | 'brought' | 'cured' | 'neither';

/** Whether a strategy shows a kind that the baseline does, brings it, cures it, or neither shows it. */
export function kindMark(count: number, ofBaseline: number): KindMark {
  if (count === 0) return ofBaseline === 0 ? 'neither' : 'cured';
  return ofBaseline === 0 ? 'brought' : 'shown';
}

/** How many kinds each strategy shows, cures and brings; `base` is the baseline's place. */
export function kindSums(kinds: readonly KindRow[], strategies: readonly string[], base: number) {
  const count = (...wanted: readonly KindMark[]) =>
    strategies.map(
      (_, index) =>
        kinds.filter(({ scenarios }) =>
          wanted.includes(kindMark(scenarios[index] ?? 0, scenarios[base] ?? 0)),
        ).length,
    );
  return [
    { label: 'shown', counts: count('shown', 'brought') },
    { label: 'cured (-)', counts: count('cured') },
    { label: 'brought (+)', counts: count('brought') },
  ];
}

/** What the marks in a table of kinds mean. */
export function kindsLegend(baseline: string): string {
  return `-: a kind that ${baseline} shows and this strategy does not; +: one that ${baseline} does not show.`;
}
