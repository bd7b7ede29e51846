import type { Assumptions, Strategy } from '../../engine/index.ts';
import type { Bench } from './evaluator.ts';
import { strategyOf } from './own-strategies.ts';
import { Trials } from './trials.ts';

/** A claim speaks of a strategy that is not there. */
export class NoSuchStrategy extends RangeError {}

/** A bench with these strategies, under these assumptions. */
export function benchOf(strategies: readonly Strategy[], assumptions: Assumptions): Bench {
  const trials = new Map<Strategy, Trials>();
  return {
    assumptions,
    strategy: (id) => {
      const found = strategyOf(id, strategies);
      if (found === undefined) throw new NoSuchStrategy(`no strategy is called ${id}`);
      return found;
    },
    run: (scenario, strategy) => {
      const known = trials.get(strategy) ?? new Trials(strategy, assumptions);
      trials.set(strategy, known);
      return known.run(scenario);
    },
  };
}
