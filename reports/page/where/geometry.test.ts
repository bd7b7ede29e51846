import { describe, expect, it } from 'vitest';
import { labelled } from './axis-labels.ts';
import { outline } from './cells.tsx';
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
    const { left, top, cellWidth, cellHeight } = geometry;
    expect(cornerOf(geometry, { low: 0, framebuffer: 1 })).toEqual({ x: left, y: top });
    expect(cornerOf(geometry, { low: 2, framebuffer: 0 })).toEqual({
      x: left + 2 * cellWidth,
      y: top + cellHeight,
    });
  });

  it('finds the point of every cell again, and none beside them', () => {
    for (const low of [0, 1, 2]) {
      for (const framebuffer of [0, 1]) {
        const { x, y } = cornerOf(geometry, { low, framebuffer });
        expect(pointAt(geometry, x + 1, y + 1)).toEqual({ low, framebuffer });
      }
    }
    const { left, top, cellWidth, cellHeight } = geometry;
    expect(pointAt(geometry, left - 1, top + 1)).toBeNull();
    expect(pointAt(geometry, left + 1, top - 1)).toBeNull();
    expect(pointAt(geometry, left + 3 * cellWidth, top + 1)).toBeNull();
    expect(pointAt(geometry, left + 1, top + 2 * cellHeight)).toBeNull();
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

describe('names beside an axis', () => {
  it('are all there where there is room', () => {
    expect(labelled(['2MiB', '8MiB', '66MiB'], 1)).toEqual([0, 1, 2]);
  });

  it('are the ends, then round sizes, then what fits between', () => {
    const ids = ['unasked', '128MiB', '136MiB', '256MiB', '304MiB', '1GiB', '3328MiB'];
    expect(labelled(ids, 2)).toEqual([0, 3, 6]);
    expect(labelled(ids.slice(0, 1), 5)).toEqual([0]);
    expect(labelled([], 5)).toEqual([]);
  });
});

it('a cell is the larger the more violate, and a stroke where there is nothing', () => {
  const size = { cellWidth: 11, cellHeight: 21 };
  const corner = { x: 100, y: 50 };
  expect(outline('holds', corner, size)).toBe('M100,50h10v20h-10z');
  expect(outline(6, corner, size)).toBe('M100,50h10v20h-10z');
  // 0.6 of 10 by 20, in the middle.
  expect(outline(3, corner, size)).toBe('M102,54h6v12h-6z');
  expect(outline('absent', corner, size)).toBe('M100,70l10,-20');
});
