import type { Point } from './choice.ts';
import type { Plane } from './plane.ts';

/** The drawing's measures, in its own units; `left` and `top` are where the first cell begins. */
export interface Geometry {
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const LEFT = 56;
const TOP = 4;
const RIGHT = 18;
/** Room for the names of the columns and of the axis. */
const FOOT = 38;

export function geometryOf({ lowMmio, framebuffers }: Plane): Geometry {
  const [columns, rows] = [lowMmio.length, framebuffers.length];
  const cellWidth = Math.min(40, Math.max(12, Math.floor(528 / columns)));
  const cellHeight = rows > 20 ? 8 : 22;
  const width = LEFT + columns * cellWidth + RIGHT;
  const height = TOP + rows * cellHeight + FOOT;
  return { columns, rows, cellWidth, cellHeight, left: LEFT, top: TOP, width, height };
}

/** The upper left corner of a point's cell; larger framebuffers are further up. */
export function cornerOf(geometry: Geometry, { low, framebuffer }: Point) {
  const { left, top, rows, cellWidth, cellHeight } = geometry;
  return { x: left + low * cellWidth, y: top + (rows - 1 - framebuffer) * cellHeight };
}

/** The point whose cell holds a place of the drawing; null for none. */
export function pointAt(geometry: Geometry, x: number, y: number): Point | null {
  const { left, top, rows, columns, cellWidth, cellHeight } = geometry;
  const low = Math.floor((x - left) / cellWidth);
  const framebuffer = rows - 1 - Math.floor((y - top) / cellHeight);
  const inside = low >= 0 && low < columns && framebuffer >= 0 && framebuffer < rows;
  return inside ? { low, framebuffer } : null;
}

/** Where a key leads to from a point; null for keys that lead nowhere. */
export function moved({ rows, columns }: Geometry, from: Point, key: string): Point | null {
  const { low, framebuffer } = from;
  const to = {
    ArrowLeft: { low: low - 1, framebuffer },
    ArrowRight: { low: low + 1, framebuffer },
    ArrowUp: { low, framebuffer: framebuffer + 1 },
    ArrowDown: { low, framebuffer: framebuffer - 1 },
    Home: { low: 0, framebuffer },
    End: { low: columns - 1, framebuffer },
    PageUp: { low, framebuffer: rows - 1 },
    PageDown: { low, framebuffer: 0 },
  }[key];
  if (to === undefined) return null;
  return {
    low: Math.min(Math.max(to.low, 0), columns - 1),
    framebuffer: Math.min(Math.max(to.framebuffer, 0), rows - 1),
  };
}
