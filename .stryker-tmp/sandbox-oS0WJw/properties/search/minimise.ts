import { type Scenario, scenarioProblem } from '../../engine/index.ts';
import { compareScenarios } from '../settings/order.ts';
import { neighbours } from './simpler.ts';

/** Goes from neighbour to smaller neighbour for as long as `violates` holds of it. */
export function minimise(scenario: Scenario, violates: (smaller: Scenario) => boolean): Scenario {
  let smallest = scenario;
  for (;;) {
    const smaller = neighbours(smallest);
    let found: Scenario | null = null;
    for (const candidate of smaller) {
      if (compareScenarios(candidate, smallest) >= 0) continue;
      if (scenarioProblem(candidate) === null && violates(candidate)) {
        found = candidate;
        break;
      }
    }
    if (found === null) return smallest;
    smallest = found;
  }
}
