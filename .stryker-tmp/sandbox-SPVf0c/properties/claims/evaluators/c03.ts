import { FOUR_GIB } from '../../../engine/index.ts';
import { named, withDxg } from '../device-sets.ts';
import { forAll } from '../for-all.ts';
import { overFramebuffer } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

export const c03 = forAll({
  strategies: ['high-config-window'],
  spaces: [
    on(
      lattice(
        FEW_LOW_MMIO,
        'framebuffer=8MiB,64MiB..68MiB,108MiB,110MiB,128MiB',
        'high-mmio=default',
        'kernel=sysfb+efi',
        'path=none,load-drm,file-load',
        'devices=nvme-root',
      ),
    ),
    on({
      ...lattice(
        'kind=gen2',
        'low-mmio=unasked,1GiB',
        'framebuffer=66MiB',
        'high-mmio=default',
        'kernel=sysfb+efi',
        'path=load-drm',
      ),
      devices: withDxg(64, named('nvme-root')),
    }),
  ],
  holds: ({ outcome, bench }) =>
    outcome.boots.every((_, boot) =>
      overFramebuffer(outcome, boot, bench.assumptions).every(
        ({ window, granted }) => window !== 'config' || (granted?.start ?? 0) < FOUR_GIB,
      ),
    ),
  part: ({ scenario: { host, devices } }) =>
    `Gen${host.generation}${devices.some((one) => 'dxg' in one) ? ', with a dxg device' : ''}`,
});
