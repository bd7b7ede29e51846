import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Side, TradePoint } from './points.ts';

/** The drawing's margins, in pixels: room for the axes' ticks and titles. */
const MARGIN = { left: 62, right: 22, top: 12, bottom: 46 };
/** How far the zeros lie from the axes, so that a mark there is seen whole. */
const INSET = 12;
/** The part of the axis of conflicts that is shown closer. */
const CLOSER = 1 / 3;
/** No axis ends below this share, where nothing at all was seen. */
const LEAST = 0.001;

/** Where shares lie in a drawing of this size. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** Both axes from 0 to past every interval; `closer` shows a third of the conflicts alone. */
export function layoutOf(
  points: readonly TradePoint[],
  width: number,
  height: number,
  closer: boolean,
): Layout {
  const left = MARGIN.left;
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const last = Math.max(80, right - left) < 400 ? 4 : 7;
  const axis = (most: number, range: [number, number], ticks: number) =>
    scaleLinear().domain([0, most]).nice(ticks).range(range);
  const conflicts = highest(points.map((point) => point.conflicts)) * (closer ? CLOSER : 1);
  const starved = highest(points.map((point) => point.starved));
  return {
    ...{ width, height, left, right, top: MARGIN.top, bottom },
    x: axis(conflicts, [left + INSET, right], last),
    y: axis(starved, [bottom - INSET, MARGIN.top], 6),
  };
}

function highest(sides: readonly Side[]): number {
  return Math.min(1, Math.max(LEAST, ...sides.map(({ interval }) => interval[1])));
}

/** Whether a point lies on the axis of conflicts as far as that is drawn. */
export function isDrawn({ x }: Layout, { conflicts }: TradePoint): boolean {
  return conflicts.share <= (x.domain()[1] ?? 1);
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
  const { x, y, top, right } = layout;
  let height = top;
  const corners = frontier.flatMap(({ conflicts, starved }): Corner[] => {
    const across = Math.min(right, x(conflicts.share));
    const before = height;
    height = y(starved.share);
    return [
      [across, before],
      [across, height],
    ];
  });
  return [...corners, [right, height]];
}
