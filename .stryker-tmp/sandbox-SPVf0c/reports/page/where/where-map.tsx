import type { TargetedMouseEvent } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { lowWords, spaced } from './answer.ts';
import { Cells } from './cells.tsx';
import type { Point } from './choice.ts';
import { cornerOf, type Geometry, geometryOf, moved, pointAt } from './geometry.ts';
import { countsAt, type Plane } from './plane.ts';
import { describeCounts, describePlane } from './words.ts';

interface WhereMapProps {
  readonly plane: Plane;
  /** The host types, as readers call them. */
  readonly of: string;
  /** The map above or below it, to mark what differs. */
  readonly other: Plane;
  /** Where the keyboard is, in both maps. */
  readonly point: Point;
  /** Where the mouse is, in either map. */
  readonly hovered: Point | null;
  readonly hover: (point: Point | null) => void;
  readonly go: (point: Point) => void;
  readonly open: (point: Point) => void;
}

/** The map of one strategy: one tab stop, arrow keys move within it. */
export function WhereMap({ plane, of, other, point, hovered, hover, go, open }: WhereMapProps) {
  const geometry = useMemo(() => geometryOf(plane), [plane]);
  const drawn = useMemo(() => <Cells {...{ plane, other, geometry }} />, [plane, other, geometry]);
  const touched = useRef(false);
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    const to = moved(geometry, point, key);
    if (to === null && key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    if (to === null) open(point);
    else go(to);
  };
  const click = (event: TargetedMouseEvent<SVGSVGElement>) => {
    const at = placeOf(event, geometry);
    if (at === null) return;
    go(at);
    // A finger has not seen the numbers before it: for it there is a button below them.
    if (!touched.current) open(at);
  };
  const { width, height } = geometry;
  const { strategy } = plane;
  return (
    <svg
      class="where-map"
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      preserveAspectRatio="none"
      role="application"
      aria-label={`${strategy} on ${of}: ${describePlane(plane)}. Arrow keys move, Enter opens the smallest scenario.`}
      onPointerDown={({ pointerType }) => {
        touched.current = pointerType === 'touch';
      }}
      onPointerMove={(event) => hover(placeOf(event, geometry))}
      onPointerLeave={() => hover(null)}
      onClick={click}
      onKeyDown={press}
    >
      {drawn}
      {hovered === null ? null : <Frame class="hovered" at={hovered} geometry={geometry} />}
      <Cursor {...{ plane, point, geometry }} />
    </svg>
  );
}

interface CursorProps {
  readonly plane: Plane;
  readonly point: Point;
  readonly geometry: Geometry;
}

function Cursor({ plane, point, geometry }: CursorProps) {
  const { lowMmio, framebuffers } = plane;
  const counts = countsAt(plane, point);
  const where = `low MMIO ${lowWords(lowMmio[point.low])}, framebuffer ${spaced(framebuffers[point.framebuffer])}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside a drawing
    <rect
      class="cursor"
      role="button"
      tabindex={0}
      aria-label={`${where}: ${describeCounts(counts)}`}
      {...boxOf(geometry, point)}
    />
  );
}

interface FrameProps {
  readonly class: string;
  readonly at: Point;
  readonly geometry: Geometry;
}

function Frame({ class: name, at, geometry }: FrameProps) {
  return <rect class={name} {...boxOf(geometry, at)} />;
}

function boxOf(geometry: Geometry, point: Point) {
  const { cellWidth: width, cellHeight: height } = geometry;
  return { ...cornerOf(geometry, point), width, height };
}

function placeOf(event: TargetedMouseEvent<SVGSVGElement>, geometry: Geometry): Point | null {
  const box = event.currentTarget.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * geometry.width;
  return pointAt(geometry, x, ((event.clientY - box.top) / box.height) * geometry.height);
}
