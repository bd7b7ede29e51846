import type { Counts } from '../../properties/lattice/counts.ts';
import { KIND_NUMBERS, kindNumbered } from '../../properties/lattice/kind-numbers.ts';
import { type KindRow, sortKinds } from '../failures/kind-rows.ts';
import type { Subject } from './exhaust.ts';

/** The kinds of failure that some strategy shows, in the order of a comparison's. */
export function kindRows({ strategies, properties }: Subject, counts: Counts): KindRow[] {
  const rows = [0, 1].flatMap((boot) =>
    Array.from({ length: KIND_NUMBERS }, (_, kind) => ({
      scenarios: strategies.map((_strategy, index) => counts.ofKind(index, boot, kind)),
      kind,
    }))
      .filter(({ scenarios }) => scenarios.some((count) => count > 0))
      .map(({ kind, scenarios }) => ({ ...kindNumbered(kind, boot), scenarios })),
  );
  return sortKinds(
    rows,
    properties.map(({ id }) => id),
  );
}
