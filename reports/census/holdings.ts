import type { Counts, Part } from '../../properties/lattice/counts.ts';
import { exercisedScenarios } from '../../properties/lattice/exercised.ts';
import type { Holding } from './document.ts';
import type { Subject } from './exhaust.ts';

/**
 * Where each strategy is safe: what was exhausted without a violation, host type by host type. Left out
 * is where nothing puts the property to the test.
 */
export function holdings({ lattice, strategies, properties }: Subject, counts: Counts): Holding[] {
  return strategies.flatMap((strategy, at) =>
    properties.flatMap((one, property) => {
      const clean = (part: Part) => {
        const { violated, scenarios } = counts.of(at, property, part);
        if (violated > 0) return { scenarios, exercised: 0 };
        return { scenarios, exercised: exercisedScenarios(lattice, counts, one, part) };
      };
      let [scenarios, exercised] = [0, 0];
      const on = lattice.kinds.flatMap(({ label: kind }, index) => {
        const settings = lattice.kernels.filter((_, kernel) => {
          const found = clean({ kind: index, kernel });
          if (found.exercised > 0) scenarios += found.scenarios;
          exercised += found.exercised;
          return found.exercised > 0;
        });
        if (settings.length === 0) return [];
        const all = settings.length === lattice.kernels.length;
        return [{ kind, kernels: all ? ('all' as const) : settings.map(({ label }) => label) }];
      });
      return on.length === 0 ? [] : [{ strategy, property: one.id, on, scenarios, exercised }];
    }),
  );
}
