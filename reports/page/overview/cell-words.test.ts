import { describe, expect, it } from 'vitest';
import { SMALL_REPORT } from '../testing/small-report.ts';
import { cellSentences, heatOf, shortWords } from './cell-words.ts';
import { sumsOfCensus } from './sums.ts';

describe('the steps of colour', () => {
  it.each([
    [0, 1000, 0],
    [1, 1000, 1],
    [9, 1000, 1],
    [10, 1000, 2],
    [50, 1000, 3],
    [150, 1000, 4],
    [399, 1000, 4],
    [400, 1000, 5],
    [1000, 1000, 5],
  ])('%i of %i is step %i', (violated, judged, heat) => {
    expect(heatOf(violated, judged)).toBe(heat);
  });
});

it('where no scenario puts the property to the test, that is said, and never 0', () => {
  const sums = sumsOfCensus(SMALL_REPORT.census, null);
  const cell = sums.rows[1]?.cells[0];
  if (cell === undefined) throw new Error('the report has no such cell');
  const idle = { ...cell, violated: 0, exercised: 0 };
  expect(shortWords(idle)).toEqual({
    share: 'not exercised',
    interval: null,
    against: null,
    kind: null,
  });
  expect(cellSentences(idle, sums)).toEqual([
    'Not exercised: no device that it speaks of is probed in any scenario.',
  ]);
  expect(shortWords({ ...idle, exercised: 1 }).share).toBe('0');
});

describe('the sums of a census', () => {
  const { census } = SMALL_REPORT;

  it('say that there is none only where the lattice was exhausted', () => {
    const none = (exhausted: boolean) => {
      const sums = sumsOfCensus({ ...census, exhausted }, null);
      const cell = sums.rows[1]?.cells[0];
      return cell === undefined ? [] : cellSentences(cell, sums);
    };
    expect(none(true)).toEqual(['none in all 3\u202f000\u202f000.']);
    expect(none(false)).toEqual(['none found in 3\u202f000\u202f000.']);
  });

  it.each([
    ['mine', 'mine'],
    ['not in the census', 'original'],
    [null, 'original'],
  ])('measured by %s are against %s', (asked, baseline) => {
    expect(sumsOfCensus(census, asked).baseline).toBe(baseline);
  });
});
