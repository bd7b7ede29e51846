import type { Kind } from '../../properties/failures/kind.ts';

/** A kind of failure and in how many scenarios each strategy shows it, in the strategies' order. */
export interface KindRow extends Kind {
  readonly scenarios: readonly number[];
}

/** In the order of `properties`; of each, first kernels before later ones and then the most frequent first. */
export function sortKinds<Row extends KindRow>(
  kinds: readonly Row[],
  properties: readonly string[],
): Row[] {
  const rank = ({ property }: Kind) => properties.indexOf(property);
  return [...kinds].sort((one, other) => {
    const more = total(other.scenarios) - total(one.scenarios);
    const later = bootRank(one) - bootRank(other);
    return rank(one) - rank(other) || later || more || (one.id < other.id ? -1 : 1);
  });
}

function bootRank({ boot }: Kind): number {
  return boot === 'later kernel' ? 1 : 0;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
