import { expect, it } from 'vitest';
import { original } from '../../strategies/original.ts';
import { isExercisedIn } from '../exercised.ts';
import { properties } from '../index.ts';
import { Census } from './census.ts';
import { exercisedScenarios } from './exercised.ts';
import { defaultLattice, fullLattice } from './lattice.ts';
import { narrow } from './narrow.ts';
import { fromTheSmallest } from './ordered.ts';

const FEW = ['low-mmio=unasked', 'framebuffer=8MiB', 'high-mmio=default', 'kernel=sysfb+efi,efi'];
const lattice = [
  ...FEW,
  'kind=gen2,gen1,cvm,openvmm',
  'path=none,load-drm,file-load-cleared',
  'devices=vf,gpu,gpu-pv,nvme-root+nvme',
].reduce(narrow, fullLattice);

it('as many scenarios of a lattice are exercised as there are when each is looked at', () => {
  const census = new Census(lattice, [original]);
  const counts = census.exhaust(0, census.hosts);
  const scenarios = [...fromTheSmallest(lattice)];
  for (const property of properties) {
    const all = scenarios.filter((scenario) => isExercisedIn(scenario, property)).length;
    expect(exercisedScenarios(lattice, counts, property), property.id).toBe(all);
    for (const [kind, { id, value }] of lattice.kinds.entries()) {
      const on = ({ host }: (typeof scenarios)[number]) =>
        host.generation === value.generation &&
        host.isolation === value.isolation &&
        host.vmm === value.vmm;
      const some = scenarios.filter((one) => on(one) && isExercisedIn(one, property)).length;
      const part = { kind, kernel: 0 };
      // Kernels of two settings are exercised alike.
      expect(exercisedScenarios(lattice, counts, property, part) * 2, `${property.id} ${id}`).toBe(
        some,
      );
    }
  }
});

function idleOn(...axes: readonly string[]): string[] {
  const narrowed = [...FEW, 'kernel=sysfb+efi', 'path=none', ...axes].reduce(
    narrow,
    defaultLattice,
  );
  const census = new Census(narrowed, [original]);
  const counts = census.exhaust(0, census.hosts);
  return properties
    .filter((property) => exercisedScenarios(narrowed, counts, property) === 0)
    .map(({ id }) => id);
}

it.each([
  ['all', [], []],
  ['PCI devices alone', ['devices=vf,gpu,nvme-root'], ['dxg-window-granted']],
  ['a CVM: no graphics device', ['kind=cvm'], ['framebuffer-granted', 'framebuffer-unmoved']],
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
  [
    'a paravirtual GPU alone: no config window',
    ['devices=gpu-pv', 'graphics=absent'],
    [
      'config-window-accepted',
      'low-window-granted',
      'high-window-granted',
      'config-window-granted',
      'framebuffer-granted',
      'framebuffer-unmoved',
      'root-device-works',
    ],
  ],
] as const)('on a lattice with %s', (_what, axes, expected) => {
  expect(idleOn(...axes)).toEqual(expected);
});
