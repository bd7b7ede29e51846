import type { Point } from './choice.ts';
import type { Plane } from './plane.ts';

/** The drawing's measures in its own units, which are pixels down and stretch across. */
export interface Geometry {
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly width: number;
  readonly height: number;
}

const CELL_WIDTH = 10;
/** Few sizes of framebuffer have high cells, and many do not fill the screen. */
const CELL_HEIGHTS = { few: 15, many: 8 };
const MANY = 20;

export function geometryOf({ lowMmio, framebuffers }: Plane): Geometry {
  const [columns, rows] = [lowMmio.length, framebuffers.length];
  const cellHeight = rows > MANY ? CELL_HEIGHTS.many : CELL_HEIGHTS.few;
  const [width, height] = [columns * CELL_WIDTH, rows * cellHeight];
  return { columns, rows, cellWidth: CELL_WIDTH, cellHeight, width, height };
}

/** The upper left corner of a point's cell; larger framebuffers are further up. */
export function cornerOf(geometry: Geometry, { low, framebuffer }: Point) {
  const { rows, cellWidth, cellHeight } = geometry;
  return { x: low * cellWidth, y: (rows - 1 - framebuffer) * cellHeight };
}

/** The point whose cell holds a place of the drawing; null for none. */
export function pointAt(geometry: Geometry, x: number, y: number): Point | null {
  const { rows, columns, cellWidth, cellHeight } = geometry;
  const low = Math.floor(x / cellWidth);
  const framebuffer = rows - 1 - Math.floor(y / cellHeight);
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
