/** A box in a drawing: its left upper corner and its size, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether all of a box lies in another. */
export function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/** Whether two boxes share more than an edge. */
export function touch(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** The point of a box that is nearest to a point, and how far away that is. */
export function nearestIn(box: Box, { x, y }: { readonly x: number; readonly y: number }) {
  const nearX = Math.max(box.x, Math.min(x, box.x + box.width));
  const nearY = Math.max(box.y, Math.min(y, box.y + box.height));
  return { x: nearX, y: nearY, distance: Math.hypot(nearX - x, nearY - y) };
}
