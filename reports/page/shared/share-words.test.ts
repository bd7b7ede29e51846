import { describe, expect, it } from 'vitest';
import { describeBounds, describeCount, describeShare } from './share-words.ts';

describe('a share in words', () => {
  it.each([
    [0, 2000, '0'],
    [630, 2000, '31.5 %'],
    [1, 2000, '0.1 %'],
    [1, 3000, '<0.1 %'],
    [2000, 2000, '100.0 %'],
    [9999, 10000, '>99.9 %'],
  ])('%i of %i is %s', (hits, trials, words) => {
    expect(describeShare(hits, trials)).toBe(words);
  });

  it('tells the bounds of an interval', () => {
    expect(describeBounds([0.2953, 0.3357])).toBe('29.5 to 33.6 %');
  });

  it.each([
    [9999, '9999'],
    [12345, '12\u202f345'],
    [1763524224, '1\u202f763\u202f524\u202f224'],
  ])('groups the digits of %i', (count, words) => {
    expect(describeCount(count)).toBe(words);
  });
});
