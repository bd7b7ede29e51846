import type { Price } from '../../../properties/tune/rates.ts';
import { describeShare } from '../../words/numbers.ts';
import { type Box, touch } from './box.ts';
import { type Corner, type Layout, placeIn } from './layout.ts';
import { placeLabels } from './place-labels.ts';
import type { TradePoint } from './points.ts';

/** Points that lie on one another, and the place of their label. */
export interface PointGroup {
  readonly x: number;
  readonly y: number;
  /** The prices that are higher than what is drawn. */
  readonly beyond: readonly Price[];
  readonly points: readonly TradePoint[];
  readonly label: Box;
}

/** The height of a line of a label and the width of a letter, in pixels. */
export const LINE = 15;
const LETTER = 6.9;
/** At an edge, points that are nearer than this share a label. */
const APART = 18;

/** What a point's line in a label says; one beyond an edge with how much it pays. */
export function labelOf(point: TradePoint, beyond: readonly Price[]): string {
  const { strategy, bound, own, sides, scenarios } = point;
  const shares = beyond.map((price) => describeShare(sides[price].hits, scenarios));
  return [strategy, ...(bound ? ['(bound)'] : own ? ['(own idea)'] : []), ...shares].join(' ');
}

type Unlabelled = Omit<PointGroup, 'label' | 'points'> & { readonly points: TradePoint[] };

/** All points, those that lie on one another together; labels keep off the frontier. */
export function pointGroups(
  points: readonly TradePoint[],
  layout: Layout,
  frontier: readonly Corner[],
): PointGroup[] {
  const groups: Unlabelled[] = [];
  for (const point of points) {
    const place = placeIn(layout, point);
    const near = place.beyond.length === 0 ? 0.5 : APART;
    const same = groups.find(
      ({ x, y, beyond }) =>
        Math.hypot(x - place.x, y - place.y) < near && beyond.join() === place.beyond.join(),
    );
    if (same === undefined) groups.push({ ...place, points: [point] });
    else same.points.push(point);
  }
  const { left, right, top, bottom } = layout;
  const bounds = { x: left + 2, y: top, width: right - left - 2, height: bottom - top };
  const labels = placeLabels(groups.map(sizeOf), bounds, linesOf(frontier));
  return groups.flatMap((group, at) => {
    const label = labels[at];
    return label === undefined ? [] : { ...group, label };
  });
}

/** Whether no label lies over another or over a mark. */
export function areApart(groups: readonly PointGroup[]): boolean {
  const marks = groups.map(({ x, y }) => ({ x: x - 7, y: y - 7, width: 14, height: 14 }));
  return groups.every(({ label }, at) =>
    [...groups.slice(at + 1).map((other) => other.label), ...marks].every(
      (other) => !touch(label, other),
    ),
  );
}

function sizeOf({ x, y, points, beyond }: Unlabelled) {
  const longest = Math.max(...points.map((point) => labelOf(point, beyond).length));
  return { x, y, width: 4 + longest * LETTER, height: points.length * LINE };
}

/** The lines between corners, as boxes without a width or without a height. */
function linesOf(corners: readonly Corner[]): Box[] {
  return corners.slice(1).flatMap(([x, y], at) => {
    const [fromX, fromY] = corners[at] ?? [x, y];
    const [left, top] = [Math.min(fromX, x), Math.min(fromY, y)];
    return { x: left, y: top, width: Math.abs(x - fromX), height: Math.abs(y - fromY) };
  });
}
