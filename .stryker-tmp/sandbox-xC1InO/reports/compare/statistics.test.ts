import { describe, expect, it } from 'vitest';
import { pairedTest, wilsonInterval } from './statistics.ts';

describe('the 95 % interval', () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is as published', (hits, trials, low, high) => {
    const interval = wilsonInterval(hits, trials);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it('ends exactly at all, where all were hit, and says nothing of no trial', () => {
    const [low, high] = wilsonInterval(20, 20);
    expect(low).toBeCloseTo(1 - 0.1611, 4);
    expect(high).toBe(1);
    expect(wilsonInterval(0, 20)[0]).toBe(0);
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});

describe('the paired test', () => {
  it.each([
    // 2 x (1 + 10) of 2^10 ways.
    [1, 9, 22 / 1024],
    // 2 x (1 + 22 + 231 + 1540 + 7315 + 26334 + 74613) of 2^22 ways.
    [6, 16, 220112 / 4194304],
    // 2 x 1 of 2^5 ways.
    [0, 5, 2 / 32],
  ])('of %d to %d counts the ways', (one, other, p) => {
    expect(pairedTest(one, other)).toBeCloseTo(p, 12);
    expect(pairedTest(other, one)).toBeCloseTo(p, 12);
  });

  it('shows nothing where both go alike, or nothing differs', () => {
    expect(pairedTest(0, 0)).toBe(1);
    expect(pairedTest(7, 7)).toBe(1);
  });

  it('bears thousands of cases', () => {
    expect(pairedTest(10, 4000)).toBeLessThan(1e-300);
    expect(pairedTest(5000, 5000)).toBe(1);
    // 100 cases more than half of 10000 are two standard deviations of 50 each, half a case inward.
    expect(pairedTest(4900, 5100)).toBeCloseTo(0.0466, 3);
  });
});
