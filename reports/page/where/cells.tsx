import { cornerOf, type Geometry } from './geometry.ts';
import type { Plane } from './plane.ts';
import { differs, type Look, lookOf, STEP_WORDS } from './verdict.ts';

/** How much of a cell each step fills, so that it shows without colour too. */
const FILLS = [0.28, 0.38, 0.48, 0.6, 0.72, 0.85, 1] as const;

interface CellsProps {
  readonly plane: Plane;
  readonly other: Plane;
  readonly geometry: Geometry;
}

/** All cells of a map, as few shapes: one for each look that occurs. */
export function Cells({ plane, other, geometry }: CellsProps) {
  const paths = pathsOf(plane, geometry);
  const { cellWidth, cellHeight, columns, rows, left, top } = geometry;
  const place = { x: left, y: top, width: columns * cellWidth, height: rows * cellHeight };
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a group of shapes takes the focus
    <g aria-hidden="true">
      <rect class="frame" {...place} />
      <path class="point holds" d={paths.get('holds') ?? ''} />
      <path class="point absent" d={paths.get('absent') ?? ''} />
      {STEP_WORDS.map((_, step) => (
        <path key={step} class={`point step${step}`} d={paths.get(step) ?? ''} />
      ))}
      {plane.points.map((counts, at) => {
        if (!differs(counts, other.points[at])) return null;
        const corner = cornerOf(geometry, pointOf(plane, at));
        return <Difference key={at} violated={counts.violated > 0} {...corner} {...geometry} />;
      })}
    </g>
  );
}

type CellSize = Pick<Geometry, 'cellWidth' | 'cellHeight'>;

interface DifferenceProps extends CellSize {
  readonly violated: boolean;
  readonly x: number;
  readonly y: number;
}

/** Where one holds and the other does not: a corner where it is violated, a ring where it holds. */
export function Difference({ violated, x, y, cellWidth, cellHeight }: DifferenceProps) {
  const small = Math.min(cellWidth, cellHeight);
  const leg = small / 2.2;
  if (violated) {
    return (
      <path class="differs violated" d={`M${x + cellWidth - 1},${y}v${leg}l${-leg},${-leg}z`} />
    );
  }
  const middle = { cx: x + (cellWidth - 1) / 2, cy: y + (cellHeight - 1) / 2 };
  return <circle class="differs holds" r={small / 4} {...middle} />;
}

function pointOf({ framebuffers }: Plane, at: number) {
  const low = Math.floor(at / framebuffers.length);
  return { low, framebuffer: at - low * framebuffers.length };
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

/** A centred rectangle, the larger the more violate; a stroke across where there is nothing. */
export function outline(
  look: Look,
  { x, y }: { readonly x: number; readonly y: number },
  { cellWidth, cellHeight }: CellSize,
): string {
  const [wide, high] = [cellWidth - 1, cellHeight - 1];
  if (look === 'absent') return `M${x},${y + high}l${wide},${-high}`;
  const fill = look === 'holds' ? 1 : (FILLS[look] ?? 1);
  const [width, height] = [rounded(wide * fill), rounded(high * fill)];
  const from = `${rounded(x + (wide - width) / 2)},${rounded(y + (high - height) / 2)}`;
  return `M${from}h${width}v${height}h${-width}z`;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
