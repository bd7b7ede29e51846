import { Axes } from './axes.tsx';
import { nearestIn } from './box.ts';
import { frontierOf } from './frontier.ts';
import { frontierCorners, type Layout, layoutOf } from './layout.ts';
import { Mark } from './mark.tsx';
import { LINE, labelOf, type PointGroup, pointGroups } from './point-groups.ts';
import { pointDescription } from './point-words.ts';
import type { TradePoint } from './points.ts';

interface ChartProps {
  readonly points: readonly TradePoint[];
  readonly width: number;
  readonly closer: boolean;
  /** Is called with the point that the reader looks at. */
  readonly inspect: (point: TradePoint) => void;
  readonly inspected: TradePoint | null;
}

/** Conflicts against starvation: each strategy as a mark with its intervals as a cross. */
export function Chart({ points, width, closer, inspect, inspected }: ChartProps) {
  const layout = layoutOf(points, width, heightFor(width), closer);
  const corners = frontierCorners(frontierOf(points), layout);
  const groups = pointGroups(points, layout, corners);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose points are described one by one
    <svg
      class="chart"
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label="Conflicts and starvation of each strategy; the table has the same numbers"
    >
      <Axes layout={layout} />
      <path class="frontier" d={`M${corners.map(([x, y]) => `${x},${y}`).join(' L')}`} />
      {groups.flatMap((group) =>
        group.points.map((point) => <Cross key={point.strategy} {...{ point, layout }} />),
      )}
      {groups.map((group) => (
        <Leader key={group.points[0]?.strategy} group={group} />
      ))}
      {groups.flatMap((group) =>
        group.points.map((point, line) => (
          <Point key={point.strategy} {...{ group, point, line, points, inspect, inspected }} />
        )),
      )}
    </svg>
  );
}

/** A narrow drawing is higher than wide: its labels need the room. */
function heightFor(width: number): number {
  return width < 480 ? 440 : Math.min(460, width * 0.72);
}

/** The 95 % intervals of both sides, as far as they are drawn. */
function Cross({ point, layout: { x, y, right } }: { point: TradePoint; layout: Layout }) {
  const { conflicts, starved } = point;
  const [low, high] = conflicts.interval.map((share) => Math.min(right, x(share)));
  const [least, most] = starved.interval.map((share) => y(share));
  return (
    <path
      class="cross"
      d={`M${low},${y(starved.share)} H${high} M${x(conflicts.share)},${least} V${most}`}
    />
  );
}

/** A line from a group to its label, where that is not beside it. */
function Leader({ group: { x, y, label } }: { group: PointGroup }) {
  const near = nearestIn(label, { x, y });
  return near.distance < 14 ? null : <path class="leader" d={`M${x},${y} L${near.x},${near.y}`} />;
}

type PointProps = Pick<ChartProps, 'points' | 'inspect' | 'inspected'> & {
  readonly group: PointGroup;
  readonly point: TradePoint;
  /** Its line in the label of the group. */
  readonly line: number;
};

function Point({ group, point, line, points, inspect, inspected }: PointProps) {
  const { x, y, label } = group;
  const { place, bound, strategy } = point;
  const middle = label.y + line * LINE + LINE / 2;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: what shows its numbers takes the focus
    <g
      class={inspected?.strategy === strategy ? 'point current' : 'point'}
      role="img"
      aria-label={pointDescription(point, points)}
      tabIndex={0}
      onMouseOver={() => inspect(point)}
      onFocus={() => inspect(point)}
    >
      <Mark {...{ place, bound, x, y }} />
      <text x={label.x + 2} y={middle + 4}>
        {labelOf(point)}
      </text>
    </g>
  );
}
