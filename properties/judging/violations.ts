import {
  type Assumptions,
  type BootOutcome,
  GRAPHICS,
  type Outcome,
  type Scenario,
  type Strategy,
} from '../../engine/index.ts';
import {
  MOST_BOOTS,
  type Property,
  type Relation,
  type RelationVerdict,
  type Violation,
  verdictOf,
} from '../property.ts';

/**
 * What the properties find in an outcome of the scenario: one violation per boot, property and
 * device, in that order; devices with the graphics device first, then as the scenario lists them.
 */
export function violationsOf(
  scenario: Scenario,
  outcome: Outcome,
  properties: readonly Property[],
): Violation[] {
  const found: Violation[] = [];
  outcome.boots.forEach((boot, index) => {
    if (isSound(boot)) return;
    for (const property of properties) {
      if (isViolated(property, GRAPHICS, false, boot)) {
        found.push({ property: property.id, boot: index, device: GRAPHICS });
      }
      for (const { id, root } of scenario.devices) {
        if (isViolated(property, id, root, boot)) {
          found.push({ property: property.id, boot: index, device: id });
        }
      }
    }
  });
  return found;
}

/**
 * What the relations find together: by boot, then in the order of the relations. Over budget if one of
 * them is; each may take MOST_BOOTS.
 */
export function judgeRelations(
  scenario: Scenario,
  strategy: Strategy,
  relations: readonly Relation[],
  assumptions?: Assumptions,
): RelationVerdict {
  const found: Violation[] = [];
  for (const relation of relations) {
    const verdict = relation.judge(scenario, strategy, MOST_BOOTS, assumptions);
    if (verdict.type === 'over budget') return verdict;
    if (verdict.type === 'violated') found.push(...verdict.violations);
  }
  return verdictOf(found.sort((one, other) => one.boot - other.boot));
}

/** Whether nothing went wrong: no property has a word against that. */
function isSound({ steps, words }: BootOutcome): boolean {
  return (
    steps.every(({ result }) => result === 'granted') && words.every(({ word }) => word === 'works')
  );
}

function isViolated(property: Property, device: string, root: boolean, boot: BootOutcome): boolean {
  if (property.judges === 'request') {
    return boot.steps.some(
      (step) => step.device === device && property.violatedBy(step.window, step.result),
    );
  }
  return boot.words.some((said) => said.device === device && property.violatedBy(said.word, root));
}
