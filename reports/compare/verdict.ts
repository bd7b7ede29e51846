import { type Assumptions, Recorder, type Scenario, type Strategy } from '../../engine/index.ts';
import { isExercisedIn } from '../../properties/exercised.ts';
import { type Kind, relationKind } from '../../properties/failures/kind.ts';
import { Kinds } from '../../properties/failures/kinds.ts';
import { properties, relations } from '../../properties/index.ts';
import { Machines } from '../../properties/machines.ts';

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

/**
 * What judges many scenarios under a strategy by every property, each for itself; what those with the very same host
 * and devices have in common is found out once.
 */
export function judgingOf(
  strategy: Strategy,
  assumptions: Assumptions,
): (scenario: Scenario) => Verdict {
  const recorder = new Recorder();
  const machines = new Machines(strategy, assumptions, recorder);
  const kindsFound = new Kinds(strategy, assumptions);
  const judges = relations.map((relation) => relation.judging(strategy, assumptions));
  return (scenario) => {
    const machine = machines.of(scenario);
    recorder.boots.length = 0;
    for (const boot of scenario.boots) machine.bootNext(boot);
    const outcome = { strategy: strategy.id, boots: recorder.boots };
    const kinds: Kind[] = [...kindsFound.of(scenario, outcome)];
    const found = new Set(kinds.map(({ property }) => property));
    const violated: (boolean | null)[] = properties.map(({ id }) => found.has(id));
    for (const [at, judge] of judges.entries()) {
      const relation = relations[at];
      const { type } = judge(scenario, MOST_BOOTS);
      if (type === 'violated' && relation !== undefined) kinds.push(relationKind(relation));
      violated.push(type === 'over budget' ? null : type === 'violated');
    }
    return { violated, kinds };
  };
}
