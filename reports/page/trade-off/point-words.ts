import { describeBounds, describeShare } from '../../words/numbers.ts';
import { beatenBy } from './frontier.ts';
import type { Side, TradePoint } from './points.ts';

/** What a point means, in a sentence: how many VMs, and whether another proposal does better. */
export function pointSentence(point: TradePoint, points: readonly TradePoint[]): string {
  const conflicts = share(point.conflicts, point.scenarios, 'a conflict');
  const starved = share(point.starved, point.scenarios, 'a starved window');
  return `${point.strategy}: ${conflicts}, ${starved}; ${standing(point, points)}.`;
}

function share({ hits }: Side, scenarios: number, what: string): string {
  if (hits === 0) return `${what} found in none of ${scenarios} VMs`;
  return `${describeShare(hits, scenarios)} of VMs see ${what}`;
}

/** Where a point stands among the proposals. */
function standing(point: TradePoint, points: readonly TradePoint[]): string {
  if (point.bound) return 'no proposal, but the bound that any can hope for';
  const better = beatenBy(point, points).sort(
    (one, other) => loss(one, point) - loss(other, point),
  )[0];
  if (better === undefined)
    return 'no proposal does better in one without doing worse in the other';
  const fewerConflicts = better.conflicts.share < point.conflicts.share;
  const fewerStarved = better.starved.share < point.starved.share;
  if (fewerConflicts && fewerStarved) return `${better.strategy} does better in both`;
  const [which, other] = fewerConflicts ? ['conflicts', 'starvation'] : ['starvation', 'conflicts'];
  return `${better.strategy} does better in ${which} and no worse in ${other}`;
}

/** Less than 0 by as much as `better` has fewer of both sides. */
function loss(better: TradePoint, point: TradePoint): number {
  return (
    better.conflicts.share - point.conflicts.share + better.starved.share - point.starved.share
  );
}

/** A side with its counts and its interval. */
function describeSide({ hits, interval }: Side, scenarios: number): string {
  const bounds = `95 % interval ${describeBounds(interval)}`;
  if (hits === 0) return `none found in ${scenarios} (${bounds})`;
  return `${describeShare(hits, scenarios)}, ${hits} of ${scenarios} (${bounds})`;
}

/** A point with all its numbers. */
export function pointDescription(point: TradePoint, points: readonly TradePoint[]): string {
  const { strategy, scenarios, conflicts, starved } = point;
  return (
    `${strategy}: conflicts ${describeSide(conflicts, scenarios)}; ` +
    `starvation ${describeSide(starved, scenarios)}; ${standing(point, points)}.`
  );
}
