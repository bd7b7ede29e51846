import type { Box } from './box.ts';
import { type Corner, isDrawn, type Layout } from './layout.ts';
import { placeLabels } from './place-labels.ts';
import type { TradePoint } from './points.ts';

/** Points with the same counts, which lie on one another, and the place of their label. */
export interface PointGroup {
  readonly x: number;
  readonly y: number;
  readonly points: readonly TradePoint[];
  readonly label: Box;
}

/** The height of a line of a label and the width of a letter, in pixels. */
export const LINE = 15;
const LETTER = 6.9;

/** What a point's line in a label says. */
export function labelOf({ strategy, bound }: TradePoint): string {
  return bound ? `${strategy} (bound)` : strategy;
}

/** The points that are drawn, those that lie on one another together; labels keep off the frontier. */
export function pointGroups(
  points: readonly TradePoint[],
  layout: Layout,
  frontier: readonly Corner[],
): PointGroup[] {
  const together = new Map<string, TradePoint[]>();
  for (const point of points.filter((one) => isDrawn(layout, one))) {
    const key = `${point.conflicts.hits} ${point.starved.hits}`;
    together.set(key, [...(together.get(key) ?? []), point]);
  }
  const places = [...together.values()].map((same) => placeOf(same, layout));
  const { left, right, top, bottom } = layout;
  const bounds = { x: left + 2, y: top, width: right - left - 2, height: bottom - top };
  const labels = placeLabels(places, bounds, linesOf(frontier));
  return places.flatMap(({ x, y, same }, at) => {
    const label = labels[at];
    return label === undefined ? [] : { x, y, points: same, label };
  });
}

function placeOf(same: readonly TradePoint[], { x, y }: Layout) {
  const longest = Math.max(...same.map((point) => labelOf(point).length));
  return {
    same,
    x: x(same[0]?.conflicts.share ?? 0),
    y: y(same[0]?.starved.share ?? 0),
    width: 4 + longest * LETTER,
    height: same.length * LINE,
  };
}

/** The lines between corners, as boxes without a width or without a height. */
function linesOf(corners: readonly Corner[]): Box[] {
  return corners.slice(1).flatMap(([x, y], at) => {
    const [fromX, fromY] = corners[at] ?? [x, y];
    const [left, top] = [Math.min(fromX, x), Math.min(fromY, y)];
    return { x: left, y: top, width: Math.abs(x - fromX), height: Math.abs(y - fromY) };
  });
}
