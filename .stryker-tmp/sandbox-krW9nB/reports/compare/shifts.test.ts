import { expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../engine/index.ts';
import { original } from '../../strategies/original.ts';
import { topDown } from '../../strategies/top-down.ts';
import { compareStrategies } from './comparison.ts';
import { writeComparisonJson } from './json.ts';
import { otherAnswers, shiftsOf } from './shifts.ts';

const quiet = () => {};
const compared = [original, topDown];
const comparison = compareStrategies(80, '1', compared, quiet);

it('every other answer of A1, A2, A4 and A5 is tried, one at a time', () => {
  const named = (assumptions: typeof DEFAULT_ASSUMPTIONS) =>
    otherAnswers({ assumptions, iomemFile: null }).map(({ id, value }) => `${id} ${value}`);
  expect(named(DEFAULT_ASSUMPTIONS)).toEqual([
    'A1 uefi',
    'A1 firmware',
    'A2 kept',
    'A4 kept',
    'A5 power-on',
  ]);
  expect(named({ ...DEFAULT_ASSUMPTIONS, A1: 'uefi', A4: 'kept' })).toEqual([
    'A1 full',
    'A1 firmware',
    'A2 kept',
    'A4 released',
    'A5 power-on',
  ]);
});

it('the cells that change are those of a comparison under the other answer', () => {
  const reported: number[] = [];
  const shifts = shiftsOf(comparison, compared, (done) => reported.push(done));
  expect(reported).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
  for (const { assumption, value, cells } of shifts) {
    const assumptions = { ...DEFAULT_ASSUMPTIONS, [assumption]: value };
    const grounds = { assumed: { assumptions, iomemFile: null } };
    const again = compareStrategies(80, '1', compared, quiet, grounds);
    const changed = again.cells.flatMap(({ strategy, property, violated }, index) => {
      const before = comparison.cells[index]?.violated ?? 0;
      const otherVerdict = (violated === 0) !== (before === 0);
      return violated === before ? [] : [{ strategy, property, violated, before, otherVerdict }];
    });
    expect(cells).toEqual(changed);
  }
  const flips = shifts.flatMap(({ cells }) => cells.filter(({ otherVerdict }) => otherVerdict));
  expect(flips.length).toBeGreaterThan(0);
});

it('JSON has them where they were asked for', () => {
  expect(JSON.parse(writeComparisonJson(comparison))).not.toHaveProperty('underOtherAssumptions');
  const shift = { assumption: 'A1', value: 'uefi', words: 'less', cells: [] };
  expect(JSON.parse(writeComparisonJson(comparison, [shift]))).toMatchObject({
    baseline: 'original',
    assumptions: { A1: 'full', A3: 'none' },
    underOtherAssumptions: [shift],
  });
});
