import {
  type BootOutcome,
  GRAPHICS,
  type Outcome,
  type Scenario,
  type Strategy,
} from '../../engine/index.ts';
import type { Property, Relation, Violation } from '../property.ts';

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

/** What the relations find: by boot, then in the order of the relations. */
export function relationViolationsOf(
  scenario: Scenario,
  strategy: Strategy,
  relations: readonly Relation[],
): Violation[] {
  const found = relations.flatMap((relation) => relation.violations(scenario, strategy));
  return found.sort((one, other) => one.boot - other.boot);
}

/** Ids in the order of reports: the graphics device first, then as the scenario lists them. */
export function inOrderOfDevices(scenario: Scenario, ids: readonly string[]): string[] {
  const order = [GRAPHICS, ...scenario.devices.map((device) => device.id)];
  return order.filter((id) => ids.includes(id));
}

function isViolated(property: Property, device: string, root: boolean, boot: BootOutcome): boolean {
  if (property.judges === 'request') {
    return boot.steps.some(
      (step) => step.device === device && property.violatedBy(step.window, step.result),
    );
  }
  return boot.words.some((said) => said.device === device && property.violatedBy(said.word, root));
}
