import { FOUR_GIB } from '../../../engine/index.ts';
import type { Lattice } from '../../lattice/lattice.ts';
import { named, withDxg } from '../device-sets.ts';
import { forAll, type Statement } from '../for-all.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

const BARS_64 = named('vf', 'nvme-root', 'nvme-root+vf', 'nvme-root+nvme');
const BARS_32 = named(
  '1x1MiB-32bit',
  '1x64MiB-32bit',
  'gpu',
  '2x16MiB-32bit',
  '2x32MiB-32bit',
  'nvme-root+gpu',
  '2gpu',
);

function leavesLowMmio(devices: Lattice['devices']): Statement {
  const whole = lattice(
    'kind=gen2,arm64',
    FEW_LOW_MMIO,
    'framebuffer=8MiB,68MiB',
    'high-mmio=default,none',
    'kernel=sysfb+efi',
    'path=none',
  );
  return {
    strategies: ['high-config-window'],
    spaces: [on({ ...whole, devices })],
    holds: ({ outcome }) =>
      outcome.boots.every(({ steps }) =>
        steps.every(
          ({ window, granted }) =>
            window === 'vram' || granted === null || granted.start >= FOUR_GIB,
        ),
      ),
    part: ({ scenario }) =>
      scenario.devices.some((device) => 'dxg' in device)
        ? 'a dxg device, which has no BAR'
        : 'PCI devices',
  };
}

export const c06 = forAll(leavesLowMmio([...BARS_64, ...withDxg(16)]), [
  { ...leavesLowMmio(BARS_32), words: 'with 32-bit BARs' },
]);
