import { expect, it } from 'vitest';
import { defineStrategy, type GuestView, type Strategy } from '../../engine/index.ts';
import { fullLattice } from '../lattice/lattice.ts';
import { narrow } from '../lattice/narrow.ts';
import { AlikeRuns } from './alike-runs.ts';
import { LatticeGround } from './lattice-ground.ts';
import { FAMILY, memberStrategy } from './member.ts';
import { PopulationGround } from './population-ground.ts';
import type { Rates } from './rates.ts';
import { GEN2_VIEWS } from './testing/views.ts';

/** Answers its own size to each view, by the view's lfb_base. */
function answering(sizes: Readonly<Record<number, number>>): Strategy {
  return defineStrategy({
    id: 'x',
    summary: 'x',
    source: 'x',
    reserve: ({ lfbBase }) => ({ start: 1, size: sizes[lfbBase] ?? 0 }),
  });
}

const told = (lfbBase: number): GuestView => {
  const [view] = GEN2_VIEWS;
  if (view === undefined) throw new RangeError('no views');
  return { ...view, lfbBase };
};

it('runs a strategy only where none before answered all that was asked alike', () => {
  const alike = new AlikeRuns<string>();
  let runs = 0;
  const run = (strategy: Strategy) => {
    runs += 1;
    const first = strategy.reserve(told(10))?.size ?? 0;
    // What is asked next depends on the answer.
    const second = strategy.reserve(told(10 + first))?.size ?? 0;
    return `${first} ${second} ${strategy.reserve(told(10))?.size}`;
  };
  const resultOf = (sizes: Readonly<Record<number, number>>) =>
    alike.resultOf(answering(sizes), run);
  expect(resultOf({ 10: 1, 11: 5 })).toBe('1 5 1');
  expect(resultOf({ 10: 1, 11: 6 })).toBe('1 6 1');
  expect(resultOf({ 10: 2, 12: 5 })).toBe('2 5 2');
  expect(runs).toBe(3);
  expect(resultOf({ 10: 1, 11: 5, 12: 9 })).toBe('1 5 1');
  expect(resultOf({ 10: 2, 11: 9, 12: 5 })).toBe('2 5 2');
  expect(runs).toBe(3);
});

it('runs a strategy that is asked nothing once', () => {
  const alike = new AlikeRuns<number>();
  expect(alike.resultOf(answering({}), () => 7)).toBe(7);
  expect(alike.resultOf(answering({ 1: 1 }), () => 8)).toBe(7);
});

const lattice = [
  'low-mmio=128MiB',
  'framebuffer=68MiB',
  'high-mmio=default',
  'path=none,load-drm,file-load',
  'devices=2x32MiB-32bit',
].reduce(narrow, fullLattice);

it.each([
  ['the population', new PopulationGround('lab-gen1'), 20],
  ['a lattice, whose kernels differ', new LatticeGround(lattice), 0],
])('counts what every member by itself counts on %s', (_where, ground, part) => {
  const members = FAMILY.filter(({ windows }) => windows === 'usual').map(memberStrategy);
  const alike = new AlikeRuns<Rates>();
  let runs = 0;
  for (const member of members) {
    const shared = alike.resultOf(member, (strategy) => {
      runs += 1;
      return ground.rates(part, strategy);
    });
    expect(shared).toEqual(ground.rates(part, member));
  }
  expect(runs).toBeGreaterThan(5);
  expect(runs).toBeLessThan(members.length);
});
