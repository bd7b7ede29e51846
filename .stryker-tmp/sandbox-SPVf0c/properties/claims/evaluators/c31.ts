import type { Lattice } from '../../lattice/lattice.ts';
import { choose } from '../../settings/axis.ts';
import { HOST_KINDS } from '../../settings/host-type.ts';
import { named } from '../device-sets.ts';
import { forAll, type Statement } from '../for-all.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

/** What CVMs are offered: disks on NVMe, and network functions. */
const OWN = named('vf', 'nvme-root', 'nvme-root+vf', 'nvme-root+nvme');
const BARS_32 = named(
  '1x1MiB-32bit',
  '1x64MiB-32bit',
  'gpu',
  '2x16MiB-32bit',
  '2x32MiB-32bit',
  'nvme-root+gpu',
  '2gpu',
  '4x16MiB-32bit',
);

function neverStarves(devices: Lattice['devices']): Statement {
  const whole = lattice(
    FEW_LOW_MMIO,
    'framebuffer=8MiB,64MiB,128MiB',
    'high-mmio=default,none',
    'kernel=sysfb+efi',
    'path=none',
    'graphics=absent',
  );
  return {
    strategies: ['merged'],
    spaces: [on({ ...whole, devices, kinds: choose(HOST_KINDS, ['cvm', 'snp', 'tdx']) })],
    holds: ({ outcome }) =>
      outcome.boots.every(({ steps }) => steps.every(({ result }) => result !== 'starved')),
  };
}

export const c31 = forAll(neverStarves(OWN), [
  { ...neverStarves(BARS_32), words: 'with devices that have 32-bit BARs' },
]);
