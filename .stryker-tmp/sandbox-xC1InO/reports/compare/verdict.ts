import {
  type Assumptions,
  type GuestMemory,
  type Scenario,
  type Strategy,
  simulate,
} from '../../engine/index.ts';
import { isExercisedIn } from '../../properties/exercised.ts';
import { type Kind, relationKind } from '../../properties/failures/kind.ts';
import { kindsOf } from '../../properties/failures/kinds.ts';
import { properties, relations } from '../../properties/index.ts';

/** Relations need many boots a scenario; one that needs more than this is counted as not judged. */
export const MOST_BOOTS = 2000;

/** The properties that are compared, those that relate several runs last. */
export const judgedProperties: readonly string[] = [...properties, ...relations].map(
  ({ id }) => id,
);

/** Which of those a scenario puts to the test, in their order. */
export function exercisedIn(scenario: Scenario): boolean[] {
  return [...properties, ...relations].map((property) => isExercisedIn(scenario, property));
}

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
  const kinds: Kind[] = [...kindsOf(scenario, strategy, outcome, assumptions)];
  const found = new Set(kinds.map(({ property }) => property));
  const violated: (boolean | null)[] = properties.map(({ id }) => found.has(id));
  for (const relation of relations) {
    const { type } = relation.judge(scenario, strategy, MOST_BOOTS, assumptions);
    if (type === 'violated') kinds.push(relationKind(relation));
    violated.push(type === 'over budget' ? null : type === 'violated');
  }
  return { violated, kinds };
}
