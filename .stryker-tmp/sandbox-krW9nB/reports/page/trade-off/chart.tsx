import type { Price } from '../../../properties/tune/rates.ts';
import { Axes } from './axes.tsx';
import { nearestIn } from './box.ts';
import { frontierOf } from './frontier.ts';
import { frontierCorners, type Layout, layoutOf } from './layout.ts';
import { colourOf, Mark } from './mark.tsx';
import { areApart, LINE, labelOf, type PointGroup, pointGroups } from './point-groups.ts';
import { pointDescription } from './point-words.ts';
import type { TradePoint } from './points.ts';
import { type Pair, PRICE_WORDS } from './prices.ts';

/** Heights to try until every label has a place of its own, in pixels. */
const LOWEST = 340;
const HIGHER = [400, 460, 540, 640, 760];

interface ChartProps {
  readonly points: readonly TradePoint[];
  readonly prices: readonly Price[];
  readonly pair: Pair;
  readonly width: number;
  /** Whether both axes show everything. */
  readonly whole: boolean;
  /** Is called with the point that the reader looks at. */
  readonly inspect: (point: TradePoint) => void;
  readonly inspected: TradePoint | null;
}

/** Two prices against each other: each strategy as a mark with its intervals as a cross. */
export function Chart({ points, prices, pair, width, whole, inspect, inspected }: ChartProps) {
  const { layout, corners, groups } = drawingOf({ points, pair, width, whole });
  const [across, up] = pair.map((price) => PRICE_WORDS[price].head);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose points are described one by one
    <svg
      class="chart"
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label={`${across} against ${up}, of each strategy; the table has the same numbers`}
    >
      <Axes layout={layout} />
      <path class="frontier" d={`M${corners.map(([x, y]) => `${x},${y}`).join(' L')}`} />
      {groups
        .filter(({ beyond }) => beyond.length === 0)
        .flatMap((group) =>
          group.points.map((point) => <Cross key={point.strategy} {...{ point, layout }} />),
        )}
      {groups.map((group) => (
        <Leader key={group.points[0]?.strategy} group={group} />
      ))}
      {groups.flatMap((group) =>
        group.points.map((point, line) => (
          <Point
            key={point.strategy}
            {...{ group, point, line, points, prices, pair, inspect, inspected }}
          />
        )),
      )}
    </svg>
  );
}

/** The lowest drawing in which every label has a place. */
function drawingOf({
  points,
  pair,
  width,
  whole,
}: Pick<ChartProps, 'points' | 'pair' | 'width' | 'whole'>) {
  const frontier = frontierOf(points, pair);
  const drawn = (height: number) => {
    const layout = layoutOf(points, pair, { width, height, whole });
    const corners = frontierCorners(frontier, layout);
    return { layout, corners, groups: pointGroups(points, layout, corners) };
  };
  let drawing = drawn(LOWEST);
  for (const height of HIGHER) {
    if (areApart(drawing.groups)) return drawing;
    drawing = drawn(height);
  }
  return drawing;
}

/** The 95 % intervals of both prices, as far as they are drawn. */
function Cross({ point, layout }: { point: TradePoint; layout: Layout }) {
  const { x, y, left, right, top, bottom, pair } = layout;
  const [across, up] = [point.sides[pair[0]], point.sides[pair[1]]];
  const [low, high] = across.interval.map((share) => Math.max(left, Math.min(right, x(share))));
  const [least, most] = up.interval.map((share) => Math.max(top, Math.min(bottom, y(share))));
  return (
    <path
      class={`cross ${colourOf(point)}`}
      d={`M${low},${y(up.share)} H${high} M${x(across.share)},${least} V${most}`}
    />
  );
}

/** A line from a group to its label, where that is not beside it. */
function Leader({ group: { x, y, label } }: { group: PointGroup }) {
  const near = nearestIn(label, { x, y });
  return near.distance < 14 ? null : <path class="leader" d={`M${x},${y} L${near.x},${near.y}`} />;
}

type PointProps = Pick<ChartProps, 'points' | 'prices' | 'pair' | 'inspect' | 'inspected'> & {
  readonly group: PointGroup;
  readonly point: TradePoint;
  /** Its line in the label of the group. */
  readonly line: number;
};

function Point({ group, point, line, points, prices, pair, inspect, inspected }: PointProps) {
  const { x, y, label, beyond } = group;
  const current = inspected?.strategy === point.strategy ? ' current' : '';
  const middle = label.y + line * LINE + LINE / 2;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: what shows its numbers takes the focus
    <g
      class={`point${current}${point.own ? ' idea' : ''}`}
      role="img"
      aria-label={pointDescription(point, points, prices)}
      tabindex={0}
      onMouseOver={() => inspect(point)}
      onFocus={() => inspect(point)}
    >
      <circle class="target" cx={x} cy={y} r={12} />
      {beyond.length === 0 ? <Mark {...{ point, x, y }} /> : <Arrow {...{ group, point, pair }} />}
      <text x={label.x + 2} y={middle + 4}>
        {labelOf(point, beyond)}
      </text>
    </g>
  );
}

/** Points to what lies beyond the edge. */
function Arrow({
  group: { x, y, beyond },
  point,
  pair,
}: Pick<PointProps, 'group' | 'point' | 'pair'>) {
  const turn = beyond.length === 2 ? -45 : beyond[0] === pair[1] ? -90 : 0;
  return (
    <path
      class={`mark ${colourOf(point)}`}
      d="M-6,-6 L7,0 L-6,6 L-3,0 Z"
      transform={`translate(${x} ${y}) rotate(${turn})`}
    />
  );
}
