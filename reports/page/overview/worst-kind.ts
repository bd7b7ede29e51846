import { kindLabel } from '../../failures/kind-groups.ts';
import type { KindRow } from '../../failures/kind-rows.ts';

/** The kind of failure that most scenarios of one strategy and property show. */
export interface WorstKind {
  /** A few words, for a cell. */
  readonly label: string;
  readonly sentence: string;
  readonly scenarios: number;
}

/**
 * Of the property's kinds the one that most scenarios of the strategy at this place show, the first of
 * equals; null where it shows none.
 */
export function worstKind(
  kinds: readonly KindRow[],
  property: string,
  strategy: number,
): WorstKind | null {
  let worst: WorstKind | null = null;
  for (const kind of kinds) {
    const scenarios = kind.scenarios[strategy] ?? 0;
    if (kind.property !== property || scenarios <= (worst?.scenarios ?? 0)) continue;
    worst = { label: shortLabel(kind), sentence: kind.sentence, scenarios };
  }
  return worst;
}

function shortLabel(kind: KindRow): string {
  const label = kindLabel(kind);
  if (kind.boot === null) return label;
  return `${kind.boot === 'first kernel' ? 'first' : 'later'}, ${label}`;
}
