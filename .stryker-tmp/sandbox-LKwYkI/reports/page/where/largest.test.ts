import { describe, expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import { SMALL_REPORT } from '../testing/small-report.ts';
import { candidatesOf, largestDifference } from './largest.ts';
import { SMALL_CENSUS } from './testing/small-census.ts';

const [ONE, TWO] = ['config-window-accepted', 'bar-window-clear'];

/** A census of one host type whose points violate as listed; each has 10 scenarios. */
function whereOf(violated: Record<string, Record<string, number[]>>) {
  const { where } = SMALL_CENSUS;
  return { ...where, kinds: ['gen2'], scenarios: [10, 10, 10, 10, 10, 10], violated };
}

describe('the largest difference', () => {
  const candidates = { baseline: 'original', others: ['near', 'far'] };

  it('is where the most points are violated by just one of the two', () => {
    const where = whereOf({
      original: { [ONE]: [5, 5, 5, 0, 0, 0], [TWO]: [5, 5, 5, 5, 0, 0] },
      near: { [ONE]: [5, 5, 0, 0, 0, 0], [TWO]: [9, 9, 9, 9, 0, 0] },
      far: { [ONE]: [5, 5, 5, 0, 0, 5], [TWO]: [0, 0, 1, 1, 0, 1] },
    });
    // Points that differ: near 1 and 0, far 1 and 3.
    expect(largestDifference(where, null, candidates, [ONE, TWO])).toEqual({
      strategy: 'original',
      other: 'far',
      property: TWO,
    });
    // Of equals the first.
    expect(largestDifference(where, null, candidates, [ONE])?.other).toBe('near');
  });

  it('is not where both are in one colour: a sentence says that', () => {
    const where = whereOf({
      original: { [ONE]: [5, 5, 5, 5, 5, 5], [TWO]: [5, 0, 0, 0, 0, 0] },
      near: {},
      far: { [TWO]: [5, 0, 0, 0, 0, 0] },
    });
    expect(largestDifference(where, null, candidates, [ONE, TWO])).toMatchObject({
      other: 'near',
      property: TWO,
    });
    expect(largestDifference(where, null, candidates, [ONE])).toBeNull();
  });
});

describe('who is held against whom', () => {
  const census = {
    ...SMALL_CENSUS,
    strategies: ['merged', 'original', 'ideal', 'top-down', 'high-first', 'mainline', 'mine'],
  };

  it('is a baseline, and no idea of this harness', () => {
    expect(candidatesOf(census, null, strategies)).toEqual({
      baseline: 'original',
      others: ['merged', 'mainline', 'mine'],
    });
  });

  it('is what the comparison says', () => {
    const { comparison } = SMALL_REPORT;
    const said = { ...comparison, baseline: 'mainline', ownIdeas: ['mine'] };
    const { baseline, others } = candidatesOf(census, said, strategies);
    expect(baseline).toBe('mainline');
    expect(others).toEqual(['merged', 'original', 'ideal', 'top-down', 'high-first']);
    const unknown = candidatesOf(census, { ...said, baseline: 'gone' }, strategies);
    expect(unknown.baseline).toBe('original');
  });
});
