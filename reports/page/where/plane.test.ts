import { describe, expect, it } from 'vitest';
import { countsAt, planeOf } from './plane.ts';
import { SMALL_CENSUS } from './testing/small-census.ts';
import { differenceOf, differs, lookOf } from './verdict.ts';
import { describeCounts, describeDifference, describePlane } from './words.ts';

const { where } = SMALL_CENSUS;
const property = 'config-window-accepted';
const plane = (strategy: string, hostType: string | null = null) =>
  planeOf(where, { strategy, property, hostType });

describe('a plane of a census', () => {
  it('sums the host types at every point', () => {
    const { points } = plane('original');
    expect(points.map(({ violated }) => violated)).toEqual([3, 50, 0, 100, 0, 10]);
    expect(points.map(({ scenarios }) => scenarios)).toEqual([200, 200, 100, 100, 200, 200]);
  });

  it('is of one host type where that is asked for', () => {
    const { points } = plane('original', 'arm64');
    expect(points.map(({ violated }) => violated)).toEqual([2, 0, 0, 0, 0, 3]);
    expect(points.map(({ scenarios }) => scenarios)).toEqual([100, 100, 0, 0, 100, 100]);
  });

  it('takes a list that is not there for nothing but 0, whatever its name', () => {
    for (const strategy of ['merged', 'nobody', '__proto__', 'constructor']) {
      const shown = { strategy, property: 'toString' };
      expect(countsAt(where, shown, 0, 0, 0)).toEqual({ scenarios: 100, violated: 0 });
    }
  });
});

it('a kind of host on which nothing tests the property has no scenarios in its plane', () => {
  const idle = { ...where, notExercised: { [property]: ['arm64'] } };
  const scenarios = (hostType: string | null, of = property) =>
    planeOf(idle, { strategy: 'original', property: of, hostType }).points.map(
      (one) => one.scenarios,
    );
  expect(scenarios('arm64')).toEqual([0, 0, 0, 0, 0, 0]);
  expect(scenarios(null)).toEqual([100, 100, 100, 100, 100, 100]);
  expect(scenarios(null, 'bar-window-clear')).toEqual([200, 200, 100, 100, 200, 200]);
  const plane = planeOf(idle, { strategy: 'original', property, hostType: 'arm64' });
  expect(describePlane(plane)).toBe('not exercised');
});

describe('what a point looks like', () => {
  it('distinguishes no scenarios from no violation', () => {
    expect(lookOf({ scenarios: 0, violated: 0 })).toBe('absent');
    expect(lookOf({ scenarios: 5, violated: 0 })).toBe('holds');
  });

  it.each([
    [1, 1_000_000, 0],
    [1, 1000, 0],
    [2, 1000, 1],
    [1, 100, 1],
    [5, 100, 2],
    [6, 100, 3],
    [20, 100, 3],
    [40, 100, 4],
    [60, 100, 5],
    [61, 100, 6],
    [100, 100, 6],
  ])('%i of %i is step %i', (violated, scenarios, step) => {
    expect(lookOf({ scenarios, violated })).toBe(step);
  });
});

describe('two planes beside each other', () => {
  it('differ at points, which are counted', () => {
    // Together, original and merged: 3 and 0, 50 and 60, 0 and 4, 100 and 100, 0 and 0, 10 and 3.
    const found = differenceOf(plane('original'), plane('merged'));
    expect(found).toEqual({ onlyFirst: 1, onlySecond: 1, fewer: 1, more: 1, alike: 1, holds: 1 });
    expect(describeDifference('original', 'merged', { ...found, alike: 0 })).toEqual([
      'only original is violated: 1',
      'only merged is violated: 1',
      'both are, original in more scenarios: 1',
      'both are, merged in more scenarios: 1',
      'both hold: 1',
    ]);
  });

  it('are marked where one holds and the other does not', () => {
    const [one, other] = [plane('original').points, plane('merged').points];
    expect(one.map((counts, at) => differs(counts, other[at]))).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('leave out points that no host can ask for', () => {
    const [one, other] = [plane('original', 'arm64'), plane('merged', 'arm64')];
    const { holds, alike, onlyFirst } = differenceOf(one, other);
    expect([holds, alike, onlyFirst]).toEqual([2, 1, 1]);
  });
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
  expect(describePlane(plane('original', 'arm64'))).toBe('violated at 2 of 4 points');
  expect(describePlane(plane('nobody'))).toBe('holds at all 6 points');
});
