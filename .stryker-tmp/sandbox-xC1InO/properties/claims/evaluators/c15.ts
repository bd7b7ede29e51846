import { named, withDxg } from '../device-sets.ts';
import { type Case, forAll } from '../for-all.ts';
import { EFIFB_HELD, FEW_LOW_MMIO, lattice, on } from '../space.ts';

const SMALL = {
  ...lattice(
    'kind=gen2,arm64',
    FEW_LOW_MMIO,
    'framebuffer=2MiB,8MiB',
    'high-mmio=default,none',
    'kernel=sysfb+efi',
    'path=load-drm,file-load',
  ),
  devices: [...named('nvme-root', '1x1MiB-32bit', 'gpu'), ...withDxg(16)],
};

function staysPut({ outcome }: Case): boolean {
  return outcome.boots.every(({ steps }) => steps.every(({ result }) => result !== 'moved'));
}

export const c15 = forAll(
  {
    strategies: ['original'],
    spaces: [on(SMALL)],
    holds: staysPut,
    part: ({ scenario: { devices } }) =>
      devices.some((device) => 'dxg' in device) ? 'with a dxg device' : 'with PCI devices only',
  },
  [
    {
      words: 'with hyperv_fb before 6.14, which asks while the firmware driver holds its range',
      strategies: ['original'],
      spaces: [on(SMALL, { alike: EFIFB_HELD })],
      holds: staysPut,
    },
  ],
);
