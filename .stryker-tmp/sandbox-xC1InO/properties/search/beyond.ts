import { type Scenario, type Strategy, VmbusMemory } from '../../engine/index.ts';
import type { Property, Relation } from '../property.ts';
import { drawAnything } from '../settings/anything.ts';
import { randomDraw } from '../settings/draw.ts';
import { compareScenarios } from '../settings/order.ts';
import { minimise } from './minimise.ts';
import { kindsIn } from './same-kind.ts';

/**
 * Draws scenarios of the whole domain for as long as `goOn` says, and reduces each one that violates to
 * the smallest near it that fails in the same kind. The smallest of each kind, by the kind's id.
 */
export function searchBeyond(
  strategy: Strategy,
  property: Property | Relation,
  random: () => number,
  goOn: (drawn: number) => boolean,
): { readonly drawn: number; readonly found: ReadonlyMap<string, Scenario> } {
  const memory = new VmbusMemory();
  const draw = randomDraw(random);
  const found = new Map<string, Scenario>();
  let drawn = 0;
  for (; goOn(drawn); drawn++) {
    const scenario = drawAnything(draw);
    for (const kind of new Set(kindsIn(scenario, strategy, property, memory))) {
      const smallest = minimise(scenario, (smaller) =>
        kindsIn(smaller, strategy, property, memory).includes(kind),
      );
      const known = found.get(kind);
      if (known === undefined || compareScenarios(smallest, known) < 0) found.set(kind, smallest);
    }
  }
  return { drawn, found };
}
