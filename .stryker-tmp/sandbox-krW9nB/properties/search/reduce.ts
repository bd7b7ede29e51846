import { type Scenario, type Strategy, VmbusMemory } from '../../engine/index.ts';
import type { Property, Relation } from '../property.ts';
import { compareScenarios } from '../settings/order.ts';
import { below } from './below.ts';
import { judgeOf } from './find.ts';
import { minimise } from './minimise.ts';
import { kindsIn } from './same-kind.ts';

/** Combinations of a scenario's simpler parts that are all tried; of more, one part at a time. */
export const MOST_COMBINED = 40_000;

/** Who fails, and in which kind. */
export interface FailureKind {
  readonly strategy: Strategy;
  readonly property: Property | Relation;
  /** The kind's id. */
  readonly kind: string;
}

/** The smallest of what lies below a scenario and fails in the same kind, and whether all below was tried. */
export function smallestBelow(
  scenario: Scenario,
  { strategy, property, kind }: FailureKind,
): { readonly whole: boolean; readonly found: Scenario | null } {
  const memory = new VmbusMemory();
  const violates = judgeOf(strategy, property);
  const { whole, scenarios } = below(scenario, MOST_COMBINED);
  let found: Scenario | null = null;
  for (const other of scenarios()) {
    if (!violates(other) || compareScenarios(other, found ?? scenario) >= 0) continue;
    if (kindsIn(other, strategy, property, memory).includes(kind)) found = other;
  }
  return { whole, found };
}

/** A scenario near this one that fails in the same kind, and than which nothing near is smaller. */
export function reduce(scenario: Scenario, failure: FailureKind): Scenario {
  const { strategy, property, kind } = failure;
  const memory = new VmbusMemory();
  let smallest: Scenario = { ...scenario, name: null };
  for (;;) {
    smallest = minimise(smallest, (smaller) =>
      kindsIn(smaller, strategy, property, memory).includes(kind),
    );
    const { found } = smallestBelow(smallest, failure);
    if (found === null) return smallest;
    smallest = found;
  }
}
