import { expect, it } from 'vitest';
import { barWindowClear } from '../../properties/bar-window-clear.ts';
import { findCounterexample } from '../../properties/failures/counterexamples.ts';
import { original } from '../../strategies/original.ts';
import { explain } from './explain.ts';
import { mattersOf } from './matters-text.ts';

// Its window is placed by 8 MiB, and so the base must be: of low MMIO from 128 MiB to 3.5 GiB,
// (3584 - 128) / 8 + 1 sizes.
it('many sizes are counted, not listed', () => {
  const name = 'original.bar-window-clear.later-kernel.low-window.beyond-the-reservation';
  const scenario = findCounterexample(name)?.scenario;
  if (scenario === undefined) throw new Error('no such counterexample');
  const { analysis } = explain(scenario, original, barWindowClear, [original]);
  if (analysis === null) throw new Error('no violation');
  const { rows } = mattersOf(analysis, scenario, 'original');
  expect(rows.find(({ short }) => short === 'low MMIO')).toEqual({
    owner: null,
    short: 'low MMIO',
    full: 'low MMIO',
    kept: 'nothing asked; 433 sizes or ranges of sizes from 128 MiB to 3.5 GiB',
  });
});
