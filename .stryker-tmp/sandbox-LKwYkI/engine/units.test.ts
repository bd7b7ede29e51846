import { describe, expect, it } from 'vitest';
import {
  alignDown,
  alignUp,
  FOUR_GIB,
  GIB,
  isPowerOfTwo,
  KIB,
  MAX_ADDRESS,
  MIB,
  NOWHERE,
  PAGE,
  powerOfTwoAtMost,
} from './units.ts';

describe('units', () => {
  it('are binary', () => {
    expect([KIB, PAGE, MIB, GIB]).toEqual([0x400, 0x1000, 0x100000, 0x40000000]);
    expect(FOUR_GIB).toBe(0x100000000);
  });

  it('end at 52 bits', () => {
    expect(MAX_ADDRESS).toBe(0xfffffffffffff);
    expect(Number.isSafeInteger(MAX_ADDRESS)).toBe(true);
    expect(NOWHERE).toBeLessThan(0);
  });
});

describe('alignment', () => {
  it.each([
    [0, 8, 0, 0],
    [1, 8, 0, 8],
    [7, 8, 0, 8],
    [8, 8, 8, 8],
    [9, 8, 8, 16],
    [5, 1, 5, 5],
    [0xf8000001, MIB, 0xf8000000, 0xf8100000],
    [0xf8000123, PAGE, 0xf8000000, 0xf8001000],
    [0x1fffffff000, PAGE, 0x1fffffff000, 0x1fffffff000],
    [2 ** 52 - 1, MIB, 2 ** 52 - MIB, 2 ** 52],
    [2 ** 52 - 1, 1, 2 ** 52 - 1, 2 ** 52 - 1],
    [2 ** 51 + 1, 2 ** 51, 2 ** 51, 2 ** 52],
    [-1, 8, -8, 0],
  ])('of %d to %d', (address, align, down, up) => {
    expect(alignDown(address, align)).toBe(down);
    // Adding 0 makes a negative zero a plain one.
    expect(alignUp(address, align) + 0).toBe(up);
  });
});

describe('powers of two', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 4],
    [7, 4],
    [288 * MIB, 256 * MIB],
    [2 ** 40 - 1, 2 ** 39],
    [2 ** 40, 2 ** 40],
  ])('at or below %d', (size, power) => {
    expect(powerOfTwoAtMost(size)).toBe(power);
    expect(isPowerOfTwo(size)).toBe(size === power);
  });

  it('do not include 0', () => {
    expect(isPowerOfTwo(0)).toBe(false);
  });
});
