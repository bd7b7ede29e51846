import { labelled } from './axis-labels.ts';
import { cornerOf, type Geometry } from './geometry.ts';
import type { Plane } from './plane.ts';

/** Room that a name takes, in the drawing's units. */
const NAME_WIDTH = 62;
const NAME_HEIGHT = 14;

/** The names of columns and rows, and what they are. */
export function Axes({ plane, geometry }: { readonly plane: Plane; readonly geometry: Geometry }) {
  const { lowMmio, framebuffers } = plane;
  const { cellWidth, cellHeight, left, top, rows } = geometry;
  const foot = top + rows * cellHeight;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a group of shapes takes the focus
    <g aria-hidden="true">
      {labelled(framebuffers, Math.ceil(NAME_HEIGHT / cellHeight)).map((framebuffer) => {
        const { y } = cornerOf(geometry, { low: 0, framebuffer });
        return (
          <text key={framebuffer} x={left - 5} y={y + cellHeight / 2 + 3.5} text-anchor="end">
            {framebuffers[framebuffer]}
          </text>
        );
      })}
      {labelled(lowMmio, Math.ceil(NAME_WIDTH / cellWidth)).map((low) => {
        const { x } = cornerOf(geometry, { low, framebuffer: 0 });
        const middle = x + cellWidth / 2;
        return (
          <g key={low}>
            <path class="tick" d={`M${middle},${foot + 1}v4`} />
            <text x={middle} y={foot + 16} text-anchor={anchorOf(low, lowMmio.length - 1)}>
              {lowMmio[low]}
            </text>
          </g>
        );
      })}
      <text class="axis" x={left} y={foot + 33}>
        {'low MMIO asked for \u2192   framebuffer \u2191'}
      </text>
    </g>
  );
}

/** The names at the ends stay inside the drawing. */
function anchorOf(at: number, last: number): 'start' | 'middle' | 'end' {
  if (at === 0) return 'start';
  return at === last ? 'end' : 'middle';
}
