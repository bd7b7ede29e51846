import type { Counts, Part } from '../../properties/lattice/counts.ts';
import { isVacuous } from '../../properties/lattice/vacuous.ts';
import type { Holding } from './document.ts';
import type { Subject } from './exhaust.ts';

/**
 * Where each strategy is safe: what was exhausted without a violation, host type by host type. A property
 * that nothing tests is left out.
 */
export function holdings({ lattice, strategies, properties }: Subject, counts: Counts): Holding[] {
  return strategies.flatMap((strategy, at) =>
    properties.flatMap((one, property) => {
      if (isVacuous(lattice, one)) return [];
      const clean = (part: Part) => {
        const { violated, scenarios } = counts.of(at, property, part);
        return violated === 0 ? scenarios : 0;
      };
      let scenarios = 0;
      const on = lattice.kinds.flatMap(({ label: kind }, index) => {
        const settings = lattice.kernels.filter((_, kernel) => clean({ kind: index, kernel }) > 0);
        for (const kernel of lattice.kernels.keys()) scenarios += clean({ kind: index, kernel });
        if (settings.length === 0) return [];
        const all = settings.length === lattice.kernels.length;
        return [{ kind, kernels: all ? ('all' as const) : settings.map(({ label }) => label) }];
      });
      return on.length === 0 ? [] : [{ strategy, property: one.id, on, scenarios }];
    }),
  );
}
