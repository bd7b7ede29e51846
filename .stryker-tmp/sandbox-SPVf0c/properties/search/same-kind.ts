import { type GuestMemory, type Scenario, type Strategy, simulate } from '../../engine/index.ts';
import type { Counterexample } from '../failures/counterexamples.ts';
import { relationKind } from '../failures/kind.ts';
import { kindsOf } from '../failures/kinds.ts';
import { properties, relations } from '../index.ts';
import { MOST_BOOTS, type Property, type Relation } from '../property.ts';

/** The ids of the kinds in which the strategy violates the property in the scenario, as far as judged. */
export function kindsIn(
  scenario: Scenario,
  strategy: Strategy,
  property: Property | Relation,
  memory?: GuestMemory,
): string[] {
  if (property.judges === 'runs') {
    const verdict = property.judge(scenario, strategy, MOST_BOOTS);
    return verdict.type === 'violated' ? [relationKind(property).id] : [];
  }
  const kinds = kindsOf(scenario, strategy, simulate(scenario, strategy, memory));
  return kinds.filter((kind) => kind.property === property.id).map(({ id }) => id);
}

/** Whether the strategy fails in a saved counterexample in its kind. */
export function failsInKind(
  { property: of, kind, scenario }: Counterexample,
  strategy: Strategy,
  memory?: GuestMemory,
): boolean {
  const property = [...properties, ...relations].find(({ id }) => id === of);
  return property !== undefined && kindsIn(scenario, strategy, property, memory).includes(kind);
}
