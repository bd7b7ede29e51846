import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Price } from '../../../properties/tune/rates.ts';
import type { TradePoint } from './points.ts';
import type { Pair } from './prices.ts';

/** The drawing's margins, in pixels: room for the axes' ticks and titles. */
const MARGIN = { left: 72, right: 22, top: 14, bottom: 46 };
/** How far the least shares lie from the axes, so that a mark there is seen whole. */
const INSET = 12;
/** How far from an edge the mark of what lies beyond it is. */
const EDGE = 8;
/** The part of the strategies that an axis shows at least. */
const CROWD = 2 / 3;
/** What lies within this factor of the crowd belongs to it. */
const NEAR = 1.5;
/** No axis ends below this share, where nothing at all was seen. */
const LEAST = 0.001;

/** Where shares lie in a drawing of this size. */
export interface Layout {
  readonly pair: Pair;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** The part of an axis that is drawn, and how many ticks it is to have. */
interface Span {
  readonly shares: readonly [number, number];
  readonly ticks: number;
}

/** Both axes as far as the strategies crowd, or `whole` from 0 to past every interval. */
export function layoutOf(
  points: readonly TradePoint[],
  pair: Pair,
  { width, height, whole }: { width: number; height: number; whole: boolean },
): Layout {
  const left = MARGIN.left;
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const axis = (price: Price, ticks: number, range: [number, number]) => {
    const shares = whole ? wholeSpan(points, price) : crowdedSpan(points, price);
    return scaleOf({ shares, ticks }, range);
  };
  return {
    ...{ pair, width, height, left, right, top: MARGIN.top, bottom },
    x: axis(pair[0], right - left < 400 ? 4 : 7, [left + INSET, right]),
    y: axis(pair[1], 6, [bottom - INSET, MARGIN.top]),
  };
}

function scaleOf({ shares, ticks }: Span, range: [number, number]): ScaleLinear<number, number> {
  return scaleLinear().domain(shares).nice(ticks).range(range);
}

function wholeSpan(points: readonly TradePoint[], price: Price): [number, number] {
  const ends = points.map(({ sides }) => sides[price].interval[1]);
  return [0, Math.min(1, Math.max(LEAST, ...ends))];
}

/** From near the least share to past those that lie together; outliers stay beyond. */
function crowdedSpan(points: readonly TradePoint[], price: Price): [number, number] {
  const shares = points.map(({ sides }) => sides[price].share).toSorted((one, two) => one - two);
  const least = shares[0] ?? 0;
  let end = shares[Math.ceil(shares.length * CROWD) - 1] ?? 0;
  for (const share of shares) if (share <= end * NEAR) end = Math.max(end, share);
  const from = least > end / 2 ? least - (end - least) * 0.25 : 0;
  return [Math.max(0, from), Math.min(1, Math.max(LEAST, from + 1.08 * (end - from)))];
}

/** Where a point is drawn: at its shares, or at the edge beyond which it lies. */
export function placeIn({ pair: [across, up], x, y, right, top }: Layout, { sides }: TradePoint) {
  const [wanted, above] = [x(sides[across].share), y(sides[up].share)];
  const [isRight, isAbove] = [wanted > right + 0.5, above < top - 0.5];
  const beyond: readonly Price[] = [...(isRight ? [across] : []), ...(isAbove ? [up] : [])];
  return {
    x: isRight ? right - EDGE : wanted,
    y: isAbove ? top + EDGE : above,
    beyond,
  };
}

/** The places of an axis's ticks, and their shares as percent. */
export function ticksOf(scale: ScaleLinear<number, number>, count: number) {
  const format = scale.tickFormat(count, '%');
  return scale
    .ticks(count)
    .map((share) => ({ at: scale(share), label: format(share).replace('%', ' %') }));
}

/** A corner of a step line. */
export type Corner = readonly [x: number, y: number];

/** The corners of the frontier, a step line from the top of the drawing to its right side. */
export function frontierCorners(frontier: readonly TradePoint[], layout: Layout): Corner[] {
  const { pair, x, y, top, right } = layout;
  let height = top;
  const corners = frontier.flatMap(({ sides }): Corner[] => {
    const across = Math.min(right, x(sides[pair[0]].share));
    const before = height;
    height = Math.max(top, y(sides[pair[1]].share));
    return [
      [across, before],
      [across, height],
    ];
  });
  return [...corners, [right, height]];
}
