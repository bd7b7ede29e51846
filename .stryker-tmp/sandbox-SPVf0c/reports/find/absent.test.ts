import { expect, it } from 'vitest';
import { defaultLattice } from '../../properties/lattice/lattice.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { EXAMPLE } from '../testing/example.ts';
import { isAbsent } from './absent.ts';
import type { Findings } from './search.ts';

const { scenario } = readScenario(EXAMPLE);
if (scenario === null) throw new Error('not a scenario');
const found = [{ kind: 'bar-window-clear/first-kernel', scenario }];
const seen = { search: { end: 'found', scenario, tried: 3 }, found } as const;
const holds = { search: { end: 'holds', tried: 12 }, found: [] } as const;
const cut = { search: { end: 'gave up', tried: 12 }, found: [] } as const;

function findings(of: Partial<Findings>): Findings {
  const what = { strategy: 'mine', property: 'bar-window-clear', lattice: defaultLattice };
  return { ...what, butNot: null, smallest: holds, ordinary: holds, beyond: null, ...of };
}

it('nothing is there only where all was tried', () => {
  expect(isAbsent(findings({}))).toBe('holds');
  expect(isAbsent(findings({ smallest: cut, ordinary: cut }))).toBe('cannot tell');
  expect(isAbsent(findings({ smallest: cut }))).toBe('cannot tell');
  expect(isAbsent(findings({ beyond: { drawn: 9, found: [] } }))).toBe('holds');
});

it('what is found anywhere is there', () => {
  expect(isAbsent(findings({ smallest: seen, ordinary: holds }))).toBe('does not hold');
  expect(isAbsent(findings({ smallest: cut, ordinary: seen }))).toBe('does not hold');
  expect(isAbsent(findings({ beyond: { drawn: 9, found } }))).toBe('does not hold');
});

it('what lies beyond the lattice counts for one strategy alone', () => {
  expect(isAbsent(findings({ beyond: { drawn: 9, found }, butNot: 'other' }))).toBe('holds');
});
