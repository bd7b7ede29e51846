import { describe, expect, it } from 'vitest';
import { countsAt, planeOf, together } from './plane.ts';
import { SMALL_CENSUS } from './testing/small-census.ts';
import { differs, lookOf } from './verdict.ts';
import { describeCounts, describePlane } from './words.ts';

const { where } = SMALL_CENSUS;
const property = 'config-window-accepted';
const planeOn = (strategy: string, hostType: string) =>
  planeOf(where, { strategy, property, kernel: null }, hostType);
const plane = (strategy: string) =>
  together([planeOn(strategy, 'gen2'), planeOn(strategy, 'arm64')]);

describe('a plane of a census', () => {
  it('is of one host type', () => {
    const { points } = planeOn('original', 'arm64');
    expect(points.map(({ violated }) => violated)).toEqual([2, 0, 0, 0, 0, 3]);
    expect(points.map(({ scenarios }) => scenarios)).toEqual([100, 100, 0, 0, 100, 100]);
  });

  it('sums host types at every point', () => {
    const { points } = plane('original');
    expect(points.map(({ violated }) => violated)).toEqual([3, 50, 0, 100, 0, 10]);
    expect(points.map(({ scenarios }) => scenarios)).toEqual([200, 200, 100, 100, 200, 200]);
  });

  it('takes a list that is not there for nothing but 0, whatever its name', () => {
    for (const strategy of ['merged', 'nobody', '__proto__', 'constructor']) {
      const shown = { strategy, property: 'toString', kernel: null };
      const found = countsAt(planeOf(where, shown, 'gen2'), { low: 0, framebuffer: 0 });
      expect(found).toEqual({ scenarios: 100, violated: 0 });
    }
  });

  it('is of one setting of the kernels where that is asked for, each with as many scenarios', () => {
    const byKernel = {
      maps: [
        [0, 0, 0, 0, 0, 0],
        [1, 2, 3, 4, 5, 6],
      ],
      violated: { 'sysfb+efi': { original: { [property]: [0, 1] } }, efi: {} },
    };
    const of = (kernel: string, hostType: string) =>
      planeOf({ ...where, byKernel }, { strategy: 'original', property, kernel }, hostType).points;
    expect(of('sysfb+efi', 'arm64').map(({ violated }) => violated)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(of('sysfb+efi', 'arm64')[0]?.scenarios).toBe(50);
    expect(of('sysfb+efi', 'gen2').map(({ violated }) => violated)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(of('efi', 'arm64').map(({ violated }) => violated)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

it('a kind of host on which nothing tests the property has no scenarios in its plane', () => {
  const idle = { ...where, notExercised: { [property]: ['arm64'] } };
  const on = (hostType: string, of = property) =>
    planeOf(idle, { strategy: 'original', property: of, kernel: null }, hostType);
  const scenarios = (hostType: string, of?: string) =>
    on(hostType, of).points.map((one) => one.scenarios);
  expect(scenarios('arm64')).toEqual([0, 0, 0, 0, 0, 0]);
  expect(scenarios('gen2')).toEqual([100, 100, 100, 100, 100, 100]);
  expect(scenarios('arm64', 'bar-window-clear')).toEqual([100, 100, 0, 0, 100, 100]);
  expect(describePlane(on('arm64'))).toBe('not exercised');
});

describe('what a point looks like', () => {
  it('distinguishes no scenarios from no violation', () => {
    expect(lookOf({ scenarios: 0, violated: 0 })).toBe('absent');
    expect(lookOf({ scenarios: 5, violated: 0 })).toBe('holds');
  });

  it.each([
    [1, 1_000_000, 0],
    [1, 100, 0],
    [2, 100, 1],
    [10, 100, 1],
    [11, 100, 2],
    [30, 100, 2],
    [31, 100, 3],
    [60, 100, 3],
    [61, 100, 4],
    [100, 100, 4],
  ])('%i of %i is step %i', (violated, scenarios, step) => {
    expect(lookOf({ scenarios, violated })).toBe(step);
  });
});

it('two planes differ where one holds and the other does not', () => {
  // Together, original and merged: 3 and 0, 50 and 60, 0 and 4, 100 and 100, 0 and 0, 10 and 3.
  const [one, other] = [plane('original').points, plane('merged').points];
  const found = one.map((counts, at) => differs(counts, other[at]));
  expect(found).toEqual([true, false, true, false, false, false]);
});

it.each([
  [0, 0, 'not exercised'],
  [0, 12345, 'holds on all 12\u202f345'],
  [7, 7, 'violated in all 7'],
  [1, 8, 'violated in 1 of 8 (12.5 %)'],
])('%i of %i reads: %s', (violated, scenarios, words) => {
  expect(describeCounts({ scenarios, violated })).toBe(words);
});

it('says how much of a map holds', () => {
  expect(describePlane(plane('original'))).toBe('violated at 4 of 6 points');
  expect(describePlane(planeOn('original', 'arm64'))).toBe('violated at 2 of 4 points');
  expect(describePlane(plane('nobody'))).toBe('holds at all 6 points');
});
