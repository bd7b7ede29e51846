import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../range.ts';
import { highestFit, lowestFit } from './fit.ts';

const NOWHERE = -1;
const NONE: Range = { start: 0, end: -1 };

describe.each([
  ['the first byte that is free', 10, 90, 1, 1, 10, 90],
  ['all that is free', 10, 89, 80, 1, 10, 10],
  ['one byte too many', 10, 89, 81, 1, NOWHERE, NOWHERE],
  ['aligned starts', 10, 90, 8, 8, 16, 80],
  ['the last aligned start, just', 10, 87, 8, 8, 16, 80],
  ['one byte too few for that', 10, 86, 8, 8, 16, 72],
  ['an aligned start at the first byte', 16, 23, 8, 8, 16, 16],
  ['no aligned start', 17, 30, 8, 8, NOWHERE, NOWHERE],
  [
    'large addresses',
    2 ** 51 + 1,
    2 ** 52 - 1,
    2 ** 20,
    2 ** 20,
    2 ** 51 + 2 ** 20,
    2 ** 52 - 2 ** 20,
  ],
])('with nothing to avoid, %s', (_what, lo, hi, size, align, lowest, highest) => {
  it('from the bottom', () => expect(lowestFit(lo, hi, size, align, NONE, [])).toBe(lowest));
  it('from the top', () => expect(highestFit(lo, hi, size, align, NONE, [])).toBe(highest));
});

describe('with ends to avoid', () => {
  const ends = { start: 20, end: 29 };

  it.each([
    ['the last byte just before them', 16, 4, 1, 16],
    ['the last byte in their first', 17, 4, 1, 30],
    ['the first byte in their last', 29, 4, 1, 30],
    ['the first byte just after them', 30, 4, 1, 30],
    ['around them: only the ends count', 15, 20, 1, 15],
    ['the last byte in their last', 10, 20, 1, 11],
    ['the first byte in them once the last is out', 11, 11, 1, 30],
    ['a start aligned after them', 17, 4, 8, 32],
  ])('from the bottom, %s', (_what, lo, size, align, expected) => {
    expect(lowestFit(lo, 99, size, align, ends, [])).toBe(expected);
  });

  it.each([
    ['the first byte just after them', 33, 4, 1, 30],
    ['the first byte in their last', 32, 4, 1, 16],
    ['the last byte in their first', 20, 4, 1, 16],
    ['the last byte just before them', 19, 4, 1, 16],
    ['around them: only the ends count', 34, 20, 1, 15],
    ['the last byte in their last, then in their first', 29, 12, 1, 8],
    ['a start aligned before them', 32, 4, 8, 16],
  ])('from the top, %s', (_what, hi, size, align, expected) => {
    expect(highestFit(0, hi, size, align, ends, [])).toBe(expected);
  });

  it('finds nothing where every start has an end in them', () => {
    expect(lowestFit(20, 29, 1, 1, ends, [])).toBe(NOWHERE);
    expect(highestFit(20, 29, 1, 1, ends, [])).toBe(NOWHERE);
  });
});

describe('with whole ranges to avoid', () => {
  const whole = [{ start: 20, end: 29 }];

  it.each([
    ['all just before it', 16, 4, 16],
    ['a byte over its start', 17, 4, 30],
    ['around it', 15, 20, 30],
    ['a byte over its end', 29, 4, 30],
  ])('from the bottom, %s', (_what, lo, size, expected) => {
    expect(lowestFit(lo, 99, size, 1, NONE, whole)).toBe(expected);
  });

  it.each([
    ['all just after it', 33, 4, 30],
    ['a byte over its end', 32, 4, 16],
    ['around it', 34, 20, 0],
    ['a byte over its start', 20, 4, 16],
  ])('from the top, %s', (_what, hi, size, expected) => {
    expect(highestFit(0, hi, size, 1, NONE, whole)).toBe(expected);
  });

  it('passes over several, in any order, and takes an empty one for none', () => {
    const several = [{ start: 30, end: 39 }, NONE, { start: 20, end: 29 }, { start: 5, end: 4 }];
    expect(lowestFit(18, 99, 4, 1, NONE, several)).toBe(40);
    expect(highestFit(0, 41, 4, 1, NONE, several)).toBe(16);
  });

  it('does not hand out the place of an empty range a second time', () => {
    expect(lowestFit(0, 9, 10, 1, { start: 5, end: 4 }, [{ start: 5, end: 4 }])).toBe(0);
    expect(highestFit(0, 9, 10, 1, { start: 5, end: 4 }, [{ start: 5, end: 4 }])).toBe(0);
  });
});

describe('by property', () => {
  const range = fc
    .tuple(fc.nat(40), fc.nat(12))
    .map(([start, more]) => ({ start, end: start + more }));
  const anything = fc.record({
    lo: fc.nat(40),
    hi: fc.nat(60),
    size: fc.integer({ min: 1, max: 20 }),
    align: fc.constantFrom(1, 1, 2, 4, 8),
    ends: fc.oneof(range, fc.constant(NONE)),
    whole: fc.array(range, { maxLength: 3 }),
  });

  it('they are the lowest and the highest of all starts that fit', () => {
    fc.assert(
      fc.property(anything, ({ lo, hi, size, align, ends, whole }) => {
        const fits: number[] = [];
        for (let start = 0; start + size - 1 <= hi; start += align) {
          const end = start + size - 1;
          const isIn = (byte: number) => byte >= ends.start && byte <= ends.end;
          const touched = whole.some((other) => other.start <= end && other.end >= start);
          if (start >= lo && !isIn(start) && !isIn(end) && !touched) fits.push(start);
        }
        expect(lowestFit(lo, hi, size, align, ends, whole)).toBe(fits[0] ?? NOWHERE);
        expect(highestFit(lo, hi, size, align, ends, whole)).toBe(fits.at(-1) ?? NOWHERE);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});

describe('their cost', () => {
  /** A range that says when it was asked for its start too often for a search that jumps. */
  function counted(start: number, end: number): Range {
    let asked = 0;
    return {
      get start() {
        asked += 1;
        if (asked > 20) throw new Error('this search steps');
        return start;
      },
      end,
    };
  }

  it('does not depend on the sizes of ranges', () => {
    const top = 2 ** 52 - 1;
    const half = 2 ** 51;
    expect(lowestFit(1, top, 4096, 1, NONE, [counted(1, half)])).toBe(half + 1);
    expect(lowestFit(1, top, 4096, 1, counted(1, half), [])).toBe(half + 1);
    expect(highestFit(1, top, 4096, 1, NONE, [counted(half, top)])).toBe(half - 4096);
    expect(highestFit(1, top, 4096, 1, counted(half, top), [])).toBe(half - 4096);
  });
});
