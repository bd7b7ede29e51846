import { type Interval, wilsonInterval } from '../../compare/statistics.ts';
import type { TradeOff } from '../../compare/trade-off.ts';

/** One side of the trade-off: in how many scenarios it was seen. */
export interface Side {
  readonly hits: number;
  /** From 0 to 1, as its 95 % interval. */
  readonly share: number;
  readonly interval: Interval;
}

/** A strategy by its conflicts and its starvation on one population. */
export interface TradePoint {
  readonly strategy: string;
  /** Its place among the strategies, which its mark and colour go by. */
  readonly place: number;
  readonly scenarios: number;
  readonly conflicts: Side;
  readonly starved: Side;
  /** True for the bound: not a proposal, but the best that any could do. */
  readonly bound: boolean;
}

/** The strategy that is told where the framebuffer is. */
const BOUND = 'ideal';

/** The strategies' points on one class of hosts, or on all of them where that is null. */
export function tradePoints(
  tradeOffs: readonly TradeOff[],
  strategies: readonly string[],
  hostClass: string | null,
): TradePoint[] {
  return tradeOffs
    .filter((row) => row.hostClass === hostClass)
    .map(({ strategy, scenarios, conflicts, starved }) => ({
      strategy,
      place: strategies.indexOf(strategy),
      scenarios,
      conflicts: sideOf(conflicts, scenarios),
      starved: sideOf(starved, scenarios),
      bound: strategy === BOUND,
    }));
}

function sideOf(hits: number, scenarios: number): Side {
  return { hits, share: hits / Math.max(1, scenarios), interval: wilsonInterval(hits, scenarios) };
}
