import { PRICES, type Price } from '../../../properties/tune/rates.ts';
import { counted, describeShare } from '../../words/numbers.ts';
import { capital, listed } from '../../words/wrap.ts';
import { beatenBy, beats } from './frontier.ts';
import type { TradePoint } from './points.ts';
import { PRICE_WORDS, pairsOf } from './prices.ts';

/** Names that a sentence lists before it counts the rest. */
const MOST_NAMES = 3;

/** The proposals that pay a price least often. */
function cheapest(points: readonly TradePoint[], price: Price): TradePoint[] {
  const least = Math.min(...points.map(({ sides }) => sides[price].hits));
  return points.filter(({ sides }) => sides[price].hits === least);
}

function named(points: readonly TradePoint[], most = MOST_NAMES): string {
  const names = points.map(({ strategy }) => strategy);
  if (names.length <= most + 1) return listed(names);
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** Which proposal costs least on each price, and what none has at once. */
export function describeLeast(points: readonly TradePoint[], prices: readonly Price[]): string {
  const proposals = points.filter(({ own }) => !own);
  const best = prices.map((price) => ({ price, of: cheapest(proposals, price) }));
  const clauses = best.map(({ price, of }) => {
    const [one] = of;
    const share = one === undefined ? '' : ` (${shareWords(one, price)})`;
    return `${PRICE_WORDS[price].least}: ${named(of)}${share}`;
  });
  return `${capital(clauses.join('; '))}. ${describeImpossible(proposals, prices)}`;
}

function shareWords({ sides, scenarios }: TradePoint, price: Price): string {
  const { hits } = sides[price];
  return hits === 0 ? `none found in ${scenarios} VMs` : describeShare(hits, scenarios);
}

function describeImpossible(proposals: readonly TradePoint[], prices: readonly Price[]): string {
  const hasAll = (wanted: readonly Price[]) =>
    proposals.filter((point) =>
      wanted.every((price) => cheapest(proposals, price).includes(point)),
    );
  const all = hasAll(prices);
  const count = prices.length === PRICES.length ? 'all three' : 'both';
  if (all.length > 0) return `${named(all)} ${all.length === 1 ? 'has' : 'have'} ${count} at once.`;
  const apart = pairsOf(prices).filter((pair) => hasAll(pair).length === 0);
  if (prices.length < PRICES.length || apart.length === 0) return `None has ${count} at once.`;
  const words = apart.map(
    ([one, other]) => `${PRICE_WORDS[one].least} and ${PRICE_WORDS[other].least}`,
  );
  return `None has all three at once; none even ${words.join(', or ')}.`;
}

/** Which proposals no other beats. */
export function describeFrontier(
  frontier: readonly TradePoint[],
  points: readonly TradePoint[],
): string {
  const proposals = points.filter(({ own }) => !own).length;
  const names = listed(frontier.map(({ strategy }) => strategy));
  const verb = frontier.length === 1 ? 'is' : 'are';
  return `Of ${counted(proposals, 'proposal')}, ${names} ${verb} beaten by no other: what costs less on one price costs more on another.`;
}

/** Where our own ideas stand, in a sentence; empty where none is compared. */
export function describeOwn(points: readonly TradePoint[], prices: readonly Price[]): string {
  const proposals = points.filter(({ own }) => !own);
  const clauses = points
    .filter(({ own }) => own)
    .map((idea) => {
      const beaten = proposals.filter((point) => beats(idea, point, prices)).length;
      const what = idea.bound ? ', a bound that is told where the framebuffer is,' : '';
      return `${idea.strategy}${what} beats ${beaten} of them`;
    });
  if (clauses.length === 0) return '';
  return `Ideas of this tool, which nobody has proposed: ${listed(clauses)}.`;
}

/** Where a point stands among the proposals, in a few words. */
export function standing(
  point: TradePoint,
  points: readonly TradePoint[],
  prices: readonly Price[],
): string {
  const idea = point.bound ? 'a bound, not a proposal; ' : point.own ? 'not a proposal; ' : '';
  const better = beatenBy(point, points, prices);
  if (better.length === 0) return `${idea}beaten by no proposal`;
  return `${idea}beaten by ${named(better)}`;
}

/** The proposals that beat a point, in a table's cell. */
export function beatenWords(
  point: TradePoint,
  points: readonly TradePoint[],
  prices: readonly Price[],
): string {
  const better = beatenBy(point, points, prices);
  return better.length === 0 ? 'no proposal' : named(better, 1);
}
