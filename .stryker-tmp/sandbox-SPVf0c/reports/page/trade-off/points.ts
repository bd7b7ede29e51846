import { PRICES, type Price } from '../../../properties/tune/rates.ts';
import type { CensusDocument } from '../../census/document.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { type Interval, wilsonInterval } from '../../compare/statistics.ts';

/** One price: in how many scenarios it was paid. */
export interface Side {
  readonly hits: number;
  /** From 0 to 1, as its 95 % interval. */
  readonly share: number;
  readonly interval: Interval;
}

/** A strategy by what it costs on one population. */
export interface TradePoint {
  readonly strategy: string;
  /** Its place among the strategies, which its mark and colour go by. */
  readonly place: number;
  readonly scenarios: number;
  readonly sides: Readonly<Record<Price, Side>>;
  /** True for an idea or a bound of this harness, which nobody has proposed. */
  readonly own: boolean;
  /** True for the bound: the best that any could do. */
  readonly bound: boolean;
}

type Rows = ComparisonDocument['tradeOffs'];

/** The strategy that is told where the framebuffer is. */
const BOUND = 'ideal';

/** The prices that a comparison has counted; an older one may be without the last. */
export function pricesIn(rows: Rows): Price[] {
  return PRICES.filter((price) => rows.every((row) => row[price] !== undefined));
}

/** The strategies' points on one class of hosts, or on all of them where that is null. */
export function tradePoints(
  rows: Rows,
  { strategies, ownIdeas }: { strategies: readonly string[]; ownIdeas: readonly string[] },
  hostClass: string | null,
): TradePoint[] {
  return rows
    .filter((row) => row.hostClass === hostClass)
    .map(({ strategy, scenarios, conflicts, starved, moved = 0 }) => ({
      strategy,
      place: strategies.indexOf(strategy),
      scenarios,
      sides: {
        conflicts: sideOf(conflicts, scenarios),
        starved: sideOf(starved, scenarios),
        moved: sideOf(moved, scenarios),
      },
      own: ownIdeas.includes(strategy),
      bound: strategy === BOUND,
    }));
}

function sideOf(hits: number, scenarios: number): Side {
  return { hits, share: hits / Math.max(1, scenarios), interval: wilsonInterval(hits, scenarios) };
}

/** What a strategy pays on the lattice of a census, and of how many; null where none says so. */
export function censusPrices(census: CensusDocument | null, strategy: string) {
  const found = census?.prices?.find((one) => one.strategy === strategy);
  if (census === null || found === undefined) return null;
  return { ...found, scenarios: census.scenarios };
}
