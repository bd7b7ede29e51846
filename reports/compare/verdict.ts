import {
  type Assumptions,
  type GuestMemory,
  type Scenario,
  type Strategy,
  simulate,
} from '../../engine/index.ts';
import { type Kind, relationKind } from '../../properties/failures/kind.ts';
import { kindsOf } from '../../properties/failures/kinds.ts';
import { properties, relations } from '../../properties/index.ts';
import {
  loadOrderIrrelevantWithin,
  TooManyLoadOrders,
} from '../../properties/load-order-irrelevant.ts';
import type { Relation } from '../../properties/property.ts';

/** Relations need many boots a scenario; one that needs more than this is counted as not judged. */
export const MOST_BOOTS = 2000;

const judgedRelations: readonly Relation[] = relations.map((relation) =>
  relation.id === 'load-order-irrelevant' ? loadOrderIrrelevantWithin(MOST_BOOTS) : relation,
);

/** The properties that are compared, those that relate several runs last. */
export const judgedProperties: readonly string[] = [...properties, ...judgedRelations].map(
  ({ id }) => id,
);

/** How one strategy did on one scenario. */
export interface Verdict {
  /** By property, in the order of `judgedProperties`; null where it was not judged. */
  readonly violated: readonly (boolean | null)[];
  /** What happened, each kind once. */
  readonly kinds: readonly Kind[];
}

/** Judges a strategy on a scenario by every property. */
export function judgeScenario(
  scenario: Scenario,
  strategy: Strategy,
  memory: GuestMemory,
  assumptions: Assumptions,
): Verdict {
  const outcome = simulate(scenario, strategy, memory, assumptions);
  const kinds: Kind[] = [...kindsOf(scenario, outcome, assumptions)];
  const found = new Set(kinds.map(({ property }) => property));
  const violated: (boolean | null)[] = properties.map(({ id }) => found.has(id));
  for (const relation of judgedRelations) {
    const verdict = judgeRelation(scenario, strategy, relation, assumptions);
    if (verdict === true) kinds.push(relationKind(relation.id));
    violated.push(verdict);
  }
  return { violated, kinds };
}

function judgeRelation(
  scenario: Scenario,
  strategy: Strategy,
  relation: Relation,
  assumptions: Assumptions,
): boolean | null {
  try {
    return relation.violations(scenario, strategy, assumptions).length > 0;
  } catch (error) {
    if (error instanceof TooManyLoadOrders) return null;
    throw error;
  }
}
