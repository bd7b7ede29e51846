import { type GuestMemory, type Scenario, type Strategy, simulate } from '../../engine/index.ts';
import type { Property, Relation } from '../property.ts';
import { violationsOf } from './violations.ts';

/** Whether the strategy violates the property anywhere in the scenario. */
export function violates(
  scenario: Scenario,
  strategy: Strategy,
  property: Property | Relation,
  memory?: GuestMemory,
): boolean {
  if (property.judges === 'runs') return property.violations(scenario, strategy).length > 0;
  const outcome = simulate(scenario, strategy, memory);
  return violationsOf(scenario, outcome, [property]).length > 0;
}
