import type { TradePoint } from './points.ts';

/** Whether `one` sees no more of either side than `other`, and fewer of at least one. */
function beats(one: TradePoint, other: TradePoint): boolean {
  const conflicts = other.conflicts.share - one.conflicts.share;
  const starved = other.starved.share - one.starved.share;
  return conflicts >= 0 && starved >= 0 && conflicts + starved > 0;
}

/** The proposals that beat a point; the bound is none. */
export function beatenBy(point: TradePoint, points: readonly TradePoint[]): TradePoint[] {
  return points.filter((other) => !other.bound && beats(other, point));
}

/**
 * The Pareto frontier of the proposals: those that no other beats, from the fewest conflicts to the
 * most. Equal ones are all on it; the bound is left out.
 */
export function frontierOf(points: readonly TradePoint[]): TradePoint[] {
  return points
    .filter((point) => !point.bound && beatenBy(point, points).length === 0)
    .sort((one, other) => one.conflicts.share - other.conflicts.share);
}
