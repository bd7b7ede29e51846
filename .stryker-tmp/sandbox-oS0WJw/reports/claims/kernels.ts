import { isKernel, type Strategy } from '../../engine/index.ts';
import { kernelClaims } from '../../properties/claims/kernel-claims.ts';
import { isOfSeries } from '../../properties/claims/series.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { listed } from '../words/wrap.ts';

/**
 * These strategies, which all have to be kernels of which claims speak; an InputError where one is none, or two are
 * of the same claim.
 */
export function kernelsSpokenOf(strategies: readonly Strategy[]): readonly Strategy[] {
  const all = kernelClaims.map(({ series }) => series);
  const known = new Map<string, string>();
  for (const strategy of strategies) {
    const { id } = strategy;
    const release = isKernel(strategy)
      ? (strategy.release ?? 'a kernel of no known release')
      : null;
    const series = all.find((one) => isOfSeries(one, strategy));
    if (series === undefined) {
      const found = release === null ? `strategy ${JSON.stringify(id)}` : release;
      throw new InputError(
        `--strategy: found ${found}, expected a kernel of which a claim speaks: ${listed(all)}`,
      );
    }
    const other = known.get(series);
    if (other !== undefined) {
      throw new InputError(
        `--strategy: found two kernels of ${series}, ${other} and ${id}, expected one`,
      );
    }
    known.set(series, id);
  }
  return strategies;
}
