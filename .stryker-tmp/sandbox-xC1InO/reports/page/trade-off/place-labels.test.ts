import { describe, expect, it } from 'vitest';
import type { Box } from './box.ts';
import { placeLabels } from './place-labels.ts';

const BOUNDS: Box = { x: 0, y: 0, width: 400, height: 300 };
const SIZE = { width: 60, height: 14 };

const apart = (one: Box, other: Box) =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

describe('the place of labels', () => {
  it('is to the right of a point that stands alone', () => {
    expect(placeLabels([{ x: 100, y: 100, ...SIZE }], BOUNDS)).toEqual([
      { x: 111, y: 93, ...SIZE },
    ]);
  });

  it('is to the left where there is no room to the right', () => {
    expect(placeLabels([{ x: 380, y: 100, ...SIZE }], BOUNDS)).toEqual([
      { x: 309, y: 93, ...SIZE },
    ]);
  });

  it('is over a line that is to be kept clear', () => {
    const line = { x: 0, y: 100, width: 400, height: 0 };
    // Halfway to the right above: 100 + 11 / 2 - 60 / 4, and 100 - 11 - 14.
    expect(placeLabels([{ x: 100, y: 100, ...SIZE }], BOUNDS, [line])).toEqual([
      { x: 90.5, y: 75, ...SIZE },
    ]);
  });

  it('keeps a crowd of labels from one another, from marks and inside the bounds', () => {
    const points = Array.from({ length: 10 }, (_, at) => ({ x: 60 + 7 * at, y: 250 - 3 * at }));
    const boxes = placeLabels(
      points.map((point) => ({ ...point, ...SIZE })),
      BOUNDS,
    );
    const marks = points.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
    for (const [at, box] of boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(400);
      expect(box.y + box.height).toBeLessThanOrEqual(300);
      const others = [...boxes.slice(at + 1), ...marks];
      expect(others.filter((other) => !apart(box, other))).toEqual([]);
    }
  });

  it('is nearer to its own point than to another', () => {
    const [box] = placeLabels(
      [
        { x: 100, y: 100, ...SIZE },
        { x: 190, y: 100, ...SIZE },
      ],
      { ...BOUNDS, width: 260 },
    );
    // To the right of 100 it would end at 171, 19 before the other point: still its own.
    expect(box?.x).toBe(111);
    const [squeezed] = placeLabels(
      [
        { x: 100, y: 100, ...SIZE },
        { x: 181, y: 100, ...SIZE },
      ],
      { ...BOUNDS, width: 260 },
    );
    // There it would end at 171, 10 before the other point: it goes to the left, 11 away and 60 wide.
    expect(squeezed?.x).toBe(29);
  });

  it('is to the right where nothing is free', () => {
    const full = [{ x: 0, y: 0, width: 400, height: 300 }];
    expect(placeLabels([{ x: 100, y: 100, ...SIZE }], BOUNDS, full)).toEqual([
      { x: 111, y: 93, ...SIZE },
    ]);
  });
});
