import { expect, it } from 'vitest';
import type { Cell } from './cells.ts';
import type { Comparison } from './comparison.ts';
import { worseOnes } from './github.ts';
import { pairedOf } from './statistics.ts';
import { SMALL } from './testing/small.ts';
import { noneIsWorse } from './worse.ts';

/** A comparison of two, in which one property was violated by so many scenarios under one of them alone. */
function comparing(onlyBaseline: number, onlyStrategy: number): Comparison {
  const of = (
    strategy: string,
    violated: number,
    againstBaseline: Cell['againstBaseline'],
  ): Cell => ({
    strategy,
    property: 'root-device-works',
    judged: 20,
    violated,
    exercised: 20,
    interval: [0, 1],
    againstBaseline,
    smallest: null,
  });
  return {
    ...SMALL,
    scenarios: 20,
    seed: '7',
    strategies: ['base', 'mine'],
    baseline: 'base',
    properties: ['root-device-works'],
    cells: [
      of('base', onlyBaseline, null),
      of('mine', onlyStrategy, pairedOf(onlyBaseline, onlyStrategy)),
    ],
  };
}

it('a strategy is worse from where chance alone makes such a difference in less than 1 of 20', () => {
  // All of five the same way: 2 / 2^5 = 0.0625; all of six: 2 / 2^6 = 0.03125.
  expect(noneIsWorse(comparing(0, 5))).toBe('holds');
  expect(noneIsWorse(comparing(0, 6))).toBe('does not hold');
  expect(noneIsWorse(comparing(6, 0))).toBe('holds');
});

it('a scenario that is left out keeps open whether none is worse, and never excuses one that is', () => {
  const leftOut = [{ strategy: 'mine', at: 'population-7-1', why: 'out of memory' }];
  expect(noneIsWorse({ ...comparing(0, 0), leftOut })).toBe('cannot tell');
  expect(noneIsWorse({ ...comparing(0, 6), leftOut })).toBe('does not hold');
});

it('nothing is told where a strategy was stopped, or is alone, or no scenario tests it', () => {
  const worse = comparing(0, 6);
  const stopped = [{ strategy: 'other', at: 'population-7-1', why: 'no answer' }];
  expect(noneIsWorse({ ...worse, stopped })).toBe('cannot tell');
  expect(noneIsWorse({ ...worse, strategies: ['base'], cells: worse.cells.slice(0, 1) })).toBe(
    'cannot tell',
  );
  const cells = worse.cells.map((cell) => ({ ...cell, exercised: 0, violated: 0 }));
  expect(noneIsWorse({ ...worse, cells })).toBe('cannot tell');
});

it('an annotation says which property, how often, and how likely chance is', () => {
  expect(worseOnes(comparing(1, 10), 'error')).toEqual([
    {
      level: 'error',
      title: 'mine is worse than base',
      // 2 * (1 + 11) / 2^11 = 0.01171875
      message:
        'Of 20 VMs (seed 7), mine violates more often: root-device-works on 10 (base: 1, p=0.0117).',
    },
  ]);
  expect(worseOnes(comparing(0, 5), 'error')).toEqual([]);
});

it('an annotation names the first properties, and counts the others', () => {
  const worse = comparing(0, 6);
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const cells = ids.flatMap((property) => worse.cells.map((cell) => ({ ...cell, property })));
  const [five] = worseOnes({ ...worse, cells }, 'warning');
  expect(five?.message).toMatch(/: a on 6 .*, b on 6 .*, c on 6 .* and 2 more properties\.$/);
  const [four] = worseOnes({ ...worse, cells: cells.slice(0, 8) }, 'warning');
  expect(four?.message).toMatch(/ and 1 more property\.$/);
});
