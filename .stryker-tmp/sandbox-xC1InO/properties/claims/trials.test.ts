import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, simulate, VmbusMemory } from '../../engine/index.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { configWindowAccepted } from '../config-window-accepted.ts';
import { properties } from '../index.ts';
import { violationsOf } from '../judging/violations.ts';
import { findSmallest } from '../search/find.ts';
import { choose } from '../settings/axis.ts';
import { HOST_KINDS } from '../settings/host-type.ts';
import { benchOf } from './bench.ts';
import { c02 } from './evaluators/c02.ts';
import { c31 } from './evaluators/c31.ts';
import { isClear, overFramebuffer } from './look.ts';
import { OTHER_SETTINGS } from './settings.ts';
import { FEW_LOW_MMIO, lattice, on } from './space.ts';
import { Trials } from './trials.ts';

const SOME = on(
  lattice(
    'kind=gen2,gen1,cvm',
    'low-mmio=unasked,1GiB',
    'framebuffer=8MiB,68MiB',
    'high-mmio=default',
    'kernel=sysfb+efi,neither',
    'path=none,load-drm',
    'devices=nvme-root,gpu',
  ),
).scenarios();

describe('trials', () => {
  it.each([{ id: 'usual', assumptions: DEFAULT_ASSUMPTIONS }, ...OTHER_SETTINGS])(
    'has the outcome that simulate has: $id',
    ({ assumptions }) => {
      const trials = new Trials(merged, assumptions);
      for (const scenario of SOME) {
        const expected = simulate(scenario, merged, new VmbusMemory(), assumptions);
        expect(trials.run(scenario)).toEqual(expected);
      }
    },
  );
});

describe('windows over the framebuffer', () => {
  it('are those that the engine calls conflicts', () => {
    for (const scenario of SOME) {
      const outcome = simulate(scenario, original);
      const conflicts = outcome.boots.map(({ steps }) =>
        steps.filter(({ result }) => result === 'conflict'),
      );
      expect(
        outcome.boots.map((_, boot) => overFramebuffer(outcome, boot, DEFAULT_ASSUMPTIONS)),
      ).toEqual(conflicts);
      expect(isClear(outcome, DEFAULT_ASSUMPTIONS)).toBe(conflicts.flat().length === 0);
    }
  });
});

it('cases beyond C31 are those in which the properties find a starved window', () => {
  const names = ['cvm', 'snp', 'tdx'];
  const devices =
    'devices=1x1MiB-32bit,1x64MiB-32bit,gpu,2x16MiB-32bit,2x32MiB-32bit,nvme-root+gpu,2gpu,4x16MiB-32bit';
  const axes = [FEW_LOW_MMIO, 'framebuffer=8MiB,64MiB,128MiB', 'high-mmio=default,none', devices];
  const one = lattice(...axes, 'kernel=sysfb+efi', 'path=none', 'graphics=absent');
  const cvms = on({ ...one, kinds: choose(HOST_KINDS, names) }).scenarios();
  const starved = cvms.filter((scenario) =>
    violationsOf(scenario, simulate(scenario, merged), properties).some(({ property }) =>
      property.endsWith('-granted'),
    ),
  );
  const [found] = c31.judge(benchOf([merged], DEFAULT_ASSUMPTIONS)).outside();
  expect([found?.tried, found?.failing]).toEqual([cvms.length, starved.length]);
  expect(found?.counterexample?.scenario).toEqual(starved[0]);
});

it('a counterexample is the smallest that a search of the same lattice finds', () => {
  const found = c02.judge(benchOf([original], DEFAULT_ASSUMPTIONS));
  const same = ['kind=gen2,arm64', 'high-mmio=default', 'kernel=sysfb+efi', 'path=none'];
  const space = lattice(...same, 'devices=nvme-root');
  const search = findSmallest(space, original, configWindowAccepted, Number.POSITIVE_INFINITY);
  expect(search).toMatchObject({ end: 'found', scenario: found.smallest?.scenario });
});
