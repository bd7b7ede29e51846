import { type GuestMemory, type Scenario, type Strategy, simulate } from '../../engine/index.ts';
import { MOST_BOOTS, type Property, type Relation } from '../property.ts';
import { violationsOf } from './violations.ts';

/** Whether the strategy violates the property anywhere in the scenario; a RangeError over budget. */
export function violates(
  scenario: Scenario,
  strategy: Strategy,
  property: Property | Relation,
  memory?: GuestMemory,
): boolean {
  if (property.judges === 'runs') {
    const verdict = property.judge(scenario, strategy, MOST_BOOTS);
    if (verdict.type === 'over budget') throw new RangeError(verdict.problem);
    return verdict.type === 'violated';
  }
  const outcome = simulate(scenario, strategy, memory);
  return violationsOf(scenario, outcome, [property]).length > 0;
}
