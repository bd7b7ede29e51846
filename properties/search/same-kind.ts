import { type GuestMemory, type Scenario, type Strategy, simulate } from '../../engine/index.ts';
import { relationKind } from '../failures/kind.ts';
import { kindsOf } from '../failures/kinds.ts';
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
