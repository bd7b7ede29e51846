import { expect, it } from 'vitest';
import { properties } from '../index.ts';
import { defaultLattice } from './lattice.ts';
import { narrow } from './narrow.ts';
import { isVacuous } from './vacuous.ts';

function untested(...axes: readonly string[]): string[] {
  const lattice = axes.reduce(narrow, defaultLattice);
  return properties.filter((property) => isVacuous(lattice, property)).map(({ id }) => id);
}

it.each([
  ['all devices', [], []],
  ['PCI devices alone', ['devices=vf,gpu,nvme-root'], ['dxg-window-granted']],
  [
    'a VF: no 32-bit BAR, no root device',
    ['devices=vf'],
    ['low-window-granted', 'dxg-window-granted', 'root-device-works'],
  ],
  [
    'one 32-bit BAR and no graphics driver',
    ['devices=1x1MiB-32bit', 'graphics=absent'],
    [
      'high-window-granted',
      'dxg-window-granted',
      'framebuffer-granted',
      'framebuffer-unmoved',
      'root-device-works',
    ],
  ],
] as const)('on a lattice with %s', (_what, axes, expected) => {
  expect(untested(...axes)).toEqual(expected);
});
