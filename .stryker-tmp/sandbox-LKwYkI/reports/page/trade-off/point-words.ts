import type { Price } from '../../../properties/tune/rates.ts';
import { describeBounds, describeShare } from '../../words/numbers.ts';
import { standing } from './answer.ts';
import type { Side, TradePoint } from './points.ts';
import { PRICE_WORDS } from './prices.ts';

/** A side with its counts and its interval. */
function describeSide({ hits, interval }: Side, scenarios: number): string {
  const bounds = `95 % interval ${describeBounds(interval)}`;
  if (hits === 0) return `none found in ${scenarios} (${bounds})`;
  return `${describeShare(hits, scenarios)}, ${hits} of ${scenarios} (${bounds})`;
}

/** A point with all its numbers. */
export function pointDescription(
  point: TradePoint,
  points: readonly TradePoint[],
  prices: readonly Price[],
): string {
  const { strategy, scenarios, sides } = point;
  const clauses = prices.map(
    (price) => `${PRICE_WORDS[price].head} ${describeSide(sides[price], scenarios)}`,
  );
  return `${strategy}: ${[...clauses, standing(point, points, prices)].join('; ')}.`;
}
