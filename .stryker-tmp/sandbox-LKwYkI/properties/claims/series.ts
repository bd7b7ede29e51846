import { isKernel, type KernelStrategy, type Strategy } from '../../engine/index.ts';

/** Whether a strategy is a kernel of a series: `linux-6.1` is 6.1 and all of its stable releases. */
export function isOfSeries(series: string, strategy: Strategy): strategy is KernelStrategy {
  if (!isKernel(strategy) || strategy.release === undefined) return false;
  return `linux-${strategy.release}.`.startsWith(`${series}.`);
}

/** The first kernel of a series among these. */
export function kernelOfSeries(
  series: string,
  strategies: readonly Strategy[],
): KernelStrategy | undefined {
  return strategies.find((strategy) => isOfSeries(series, strategy));
}
