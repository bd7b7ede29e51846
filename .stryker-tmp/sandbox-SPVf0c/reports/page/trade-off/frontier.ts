import type { Price } from '../../../properties/tune/rates.ts';
import type { TradePoint } from './points.ts';

/** Whether `one` pays none of these prices more often than `other`, and one less often. */
export function beats(one: TradePoint, other: TradePoint, prices: readonly Price[]): boolean {
  const more = prices.map((price) => one.sides[price].hits - other.sides[price].hits);
  return more.every((by) => by <= 0) && more.some((by) => by < 0);
}

/** The proposals that beat a point; ideas of this harness do not count. */
export function beatenBy(
  point: TradePoint,
  points: readonly TradePoint[],
  prices: readonly Price[],
): TradePoint[] {
  return points.filter((other) => !other.own && beats(other, point, prices));
}

/**
 * The Pareto frontier of the proposals: those that no other beats, by the first price from the least.
 * Equal ones are all on it; ideas of this harness are left out.
 */
export function frontierOf(points: readonly TradePoint[], prices: readonly Price[]): TradePoint[] {
  const [first = 'conflicts'] = prices;
  return points
    .filter((point) => !point.own && beatenBy(point, points, prices).length === 0)
    .toSorted((one, other) => one.sides[first].hits - other.sides[first].hits);
}
