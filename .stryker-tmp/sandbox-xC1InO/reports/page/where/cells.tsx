import { cornerOf, type Geometry } from './geometry.ts';
import type { Plane } from './plane.ts';
import { differs, type Look, lookOf, STEP_WORDS } from './verdict.ts';

/** How much of a cell's height each step fills, so that it shows without colour too. */
const FILLS = [0.2, 0.4, 0.6, 0.8, 1] as const;

interface CellsProps {
  readonly plane: Plane;
  readonly other: Plane;
  readonly geometry: Geometry;
}

/** All cells of a map, as few shapes: one for each look that occurs. */
export function Cells({ plane, other, geometry }: CellsProps) {
  const paths = pathsOf(plane, geometry);
  const { width, height } = geometry;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a group of shapes takes the focus
    <g aria-hidden="true">
      <path class="point holds" d={paths.get('holds') ?? ''} />
      <path class="point absent" d={paths.get('absent') ?? ''} />
      <path class="point violated" d={grounds(plane, geometry)} />
      {STEP_WORDS.map((_, step) => (
        <path key={step} class={`point step${step}`} d={paths.get(step) ?? ''} />
      ))}
      <path class="only" d={border(plane, other, geometry)} />
      <rect class="frame" {...{ width, height }} />
    </g>
  );
}

function pointOf({ framebuffers }: Plane, at: number) {
  const low = Math.floor(at / framebuffers.length);
  return { low, framebuffer: at - low * framebuffers.length };
}

/** What stands behind the columns: all cells that are violated. */
function grounds(plane: Plane, geometry: Geometry): string {
  return [...plane.points.entries()]
    .filter(([, { violated }]) => violated > 0)
    .map(([at]) => outline('holds', cornerOf(geometry, pointOf(plane, at)), geometry))
    .join('');
}

/** The cells' outlines by look. */
function pathsOf(plane: Plane, geometry: Geometry): Map<Look, string> {
  const paths = new Map<Look, string>();
  for (const [at, counts] of plane.points.entries()) {
    const look = lookOf(counts);
    const corner = cornerOf(geometry, pointOf(plane, at));
    paths.set(look, (paths.get(look) ?? '') + outline(look, corner, geometry));
  }
  return paths;
}

type CellSize = Pick<Geometry, 'cellWidth' | 'cellHeight'>;
interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A column from the cell's foot, the higher the more violate; a stroke across where there is nothing. */
export function outline(look: Look, { x, y }: Corner, { cellWidth, cellHeight }: CellSize): string {
  const high = cellHeight - 1;
  if (look === 'absent') return `M${x + cellWidth / 2 - 1.5},${y + high / 2}h3`;
  const height = look === 'holds' ? high : rounded(high * (FILLS[look] ?? 1));
  return `M${x},${rounded(y + high - height)}h${cellWidth - 1}v${height}h${1 - cellWidth}z`;
}

/** The border around the points that are violated here alone. */
export function border(plane: Plane, other: Plane, geometry: Geometry): string {
  const { cellWidth, cellHeight, rows, columns } = geometry;
  const only = ({ low, framebuffer }: { low: number; framebuffer: number }) => {
    const isInside = low >= 0 && low < columns && framebuffer >= 0 && framebuffer < rows;
    const at = low * rows + framebuffer;
    const counts = plane.points[at];
    return isInside && (counts?.violated ?? 0) > 0 && differs(counts, other.points[at]);
  };
  let path = '';
  for (const at of plane.points.keys()) {
    const point = pointOf(plane, at);
    if (!only(point)) continue;
    const { low, framebuffer } = point;
    const { x, y } = cornerOf(geometry, point);
    if (!only({ low, framebuffer: framebuffer + 1 })) path += `M${x},${y}h${cellWidth}`;
    if (!only({ low, framebuffer: framebuffer - 1 }))
      path += `M${x},${y + cellHeight}h${cellWidth}`;
    if (!only({ low: low - 1, framebuffer })) path += `M${x},${y}v${cellHeight}`;
    if (!only({ low: low + 1, framebuffer })) path += `M${x + cellWidth},${y}v${cellHeight}`;
  }
  return path;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
