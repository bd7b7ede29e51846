import { type GuestMemory, type Scenario, type Strategy, simulate } from '../../engine/index.ts';
import { kindsOf, kindsOfRelations } from '../failures/kinds.ts';
import type { Property, Relation } from '../property.ts';

/** The ids of the kinds in which the strategy violates the property in the scenario. */
export function kindsIn(
  scenario: Scenario,
  strategy: Strategy,
  property: Property | Relation,
  memory?: GuestMemory,
): string[] {
  const kinds =
    property.judges === 'runs'
      ? kindsOfRelations(property.violations(scenario, strategy))
      : kindsOf(scenario, simulate(scenario, strategy, memory));
  return kinds.filter((kind) => kind.property === property.id).map(({ id }) => id);
}
