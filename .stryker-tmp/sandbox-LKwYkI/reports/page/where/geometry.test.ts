import { describe, expect, it } from 'vitest';
import { border, outline } from './cells.tsx';
import { cornerOf, geometryOf, moved, pointAt } from './geometry.ts';

const geometry = geometryOf({
  lowMmio: ['unasked', '256MiB', '1GiB'],
  framebuffers: ['8MiB', '64MiB'],
  strategy: '',
  property: '',
  points: [],
});

describe('places of a map', () => {
  it('has larger framebuffers above smaller ones', () => {
    const { cellWidth, cellHeight } = geometry;
    expect(cornerOf(geometry, { low: 0, framebuffer: 1 })).toEqual({ x: 0, y: 0 });
    expect(cornerOf(geometry, { low: 2, framebuffer: 0 })).toEqual({
      x: 2 * cellWidth,
      y: cellHeight,
    });
  });

  it('finds the point of every cell again, and none beside them', () => {
    for (const low of [0, 1, 2]) {
      for (const framebuffer of [0, 1]) {
        const { x, y } = cornerOf(geometry, { low, framebuffer });
        expect(pointAt(geometry, x + 1, y + 1)).toEqual({ low, framebuffer });
      }
    }
    const { cellWidth, cellHeight } = geometry;
    expect(pointAt(geometry, -1, 1)).toBeNull();
    expect(pointAt(geometry, 1, -1)).toBeNull();
    expect(pointAt(geometry, 3 * cellWidth, 1)).toBeNull();
    expect(pointAt(geometry, 1, 2 * cellHeight)).toBeNull();
  });
});

describe('keys', () => {
  it.each([
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 2, 0],
    ['ArrowUp', 1, 1],
    ['ArrowDown', 1, 0],
    ['Home', 0, 0],
    ['End', 2, 0],
    ['PageUp', 1, 1],
    ['PageDown', 1, 0],
  ])('%s leads to column %i, row %i', (key, low, framebuffer) => {
    expect(moved(geometry, { low: 1, framebuffer: 0 }, key)).toEqual({ low, framebuffer });
  });

  it('stay inside the map, and others lead nowhere', () => {
    const corner = { low: 2, framebuffer: 1 };
    expect(moved(geometry, corner, 'ArrowRight')).toEqual(corner);
    expect(moved(geometry, corner, 'ArrowUp')).toEqual(corner);
    expect(moved(geometry, corner, 'Tab')).toBeNull();
  });
});

it('a cell is the fuller the more violate, and a stroke where there is nothing', () => {
  const size = { cellWidth: 11, cellHeight: 21 };
  const corner = { x: 100, y: 50 };
  expect(outline('holds', corner, size)).toBe('M100,50h10v20h-10z');
  expect(outline(4, corner, size)).toBe('M100,50h10v20h-10z');
  // 0.6 of 20, from the foot up.
  expect(outline(2, corner, size)).toBe('M100,58h10v12h-10z');
  expect(outline('absent', corner, size)).toBe('M104,60h3');
});

it('a border goes once around what is violated here alone', () => {
  // Low MMIO 256 MiB with both framebuffers, and 1 GiB with the larger under both strategies.
  const planeWith = (violated: readonly number[]) => ({
    lowMmio: ['unasked', '256MiB', '1GiB'],
    framebuffers: ['8MiB', '64MiB'],
    strategy: '',
    property: '',
    points: violated.map((count) => ({ scenarios: 9, violated: count })),
  });
  const path = border(planeWith([0, 0, 1, 1, 0, 1]), planeWith([0, 0, 0, 0, 0, 1]), geometry);
  // Four sides of one column of two cells: foot, left and right below, then above with its top.
  expect(path.match(/M/g)).toHaveLength(6);
  expect(path).toContain('M10,0h10');
  expect(path).toContain('M10,30h10');
  expect(path).not.toContain('M10,15h10');
});
