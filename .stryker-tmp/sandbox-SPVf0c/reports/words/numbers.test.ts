import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counted,
  describeBounds,
  describeChance,
  describeCount,
  describeMost,
  describeShare,
} from './numbers.ts';

it('has one of a thing, and none or more of things', () => {
  expect(counted(1, 'kind')).toBe('1 kind');
  expect(counted(0, 'kind')).toBe('0 kinds');
  expect(counted(2, 'strategy', 'strategies')).toBe('2 strategies');
});

it.each([
  [9999, '9999'],
  [12345, '12\u202f345'],
  [1763524224, '1\u202f763\u202f524\u202f224'],
])('groups the digits of %i', (count, words) => {
  expect(describeCount(count)).toBe(words);
});

describe('a share in words', () => {
  it.each([
    [0, 2000, '0'],
    [630, 2000, '31.5 %'],
    // 100 * 117 / 2000 is 5.85: half a tenth, which no binary fraction holds exactly.
    [117, 2000, '5.9 %'],
    // 100 * 23 / 2000 is 1.15, and 100 * 29 / 2000 is 1.45.
    [23, 2000, '1.2 %'],
    [29, 2000, '1.5 %'],
    // 0.05 is a tenth, rounded; what is less is not.
    [1, 2000, '0.1 %'],
    [1, 2001, '<0.1 %'],
    [2000, 2000, '100.0 %'],
    [1999, 2000, '>99.9 %'],
    [19989, 20000, '99.9 %'],
  ])('%i of %i is %s', (part, whole, words) => {
    expect(describeShare(part, whole)).toBe(words);
  });

  it('has as many places as are asked for, and takes whole numbers of any size', () => {
    // 100 * 345165 / 1000000 is 34.5165.
    expect(describeShare(345165n * 10n ** 20n, 10n ** 26n, 4)).toBe('34.5165 %');
    expect(describeShare(1, 10 ** 7, 4)).toBe('<0.0001 %');
    expect(describeShare(1, 8, 2)).toBe('12.50 %');
  });

  it('is never further from the exact share than half of its last digit', () => {
    const counts = fc
      .integer({ min: 1, max: 1e9 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        const words = describeShare(part, whole);
        const tenths = Number(words.replace(/[^\d]/g, ''));
        // All in whole numbers: |1000 part - tenths whole| against half of whole.
        const off = 1000 * part - tenths * whole;
        if (words.startsWith('<')) expect(2000 * part).toBeLessThan(whole);
        else if (words.startsWith('>')) expect(part).toBeLessThan(whole);
        else if (words !== '0') expect(2 * Math.abs(off)).toBeLessThanOrEqual(whole);
        expect(words === '0').toBe(part === 0);
      }),
    );
  });
});

it('gives the bounds of an interval', () => {
  expect(describeBounds([0.2953, 0.3357])).toBe('29.5 to 33.6 %');
  // Of nothing in 2000 the upper bound is 0.191707 %.
  expect(describeMost([0, 0.00191707])).toBe('at most 0.20 %');
  expect(describeMost([0, 0.1611])).toBe('at most 16.11 %');
  expect(describeMost([0, 1])).toBe('at most 100.00 %');
});

it.each([
  [0.125, 'p=0.13'],
  [0.0625, 'p=0.06'],
  [0.03125, 'p=0.0313'],
  [2 ** -19, 'p<0.0001'],
])('a p-value of %d is %s', (p, words) => {
  expect(describeChance(p)).toBe(words);
});
