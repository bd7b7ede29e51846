import { FOUR_GIB } from '../../../engine/index.ts';
import { forAll } from '../for-all.ts';
import { hasBar32 } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

export const c06 = forAll({
  strategies: ['high-config-window'],
  spaces: [
    on(
      lattice(
        'kind=gen2,arm64',
        FEW_LOW_MMIO,
        'framebuffer=8MiB,68MiB',
        'high-mmio=default,none',
        'kernel=sysfb+efi',
        'path=none',
        'devices=1x1MiB-32bit,vf,1x64MiB-32bit,nvme-root,gpu,2x16MiB-32bit,2x32MiB-32bit,nvme-root+vf,nvme-root+nvme,nvme-root+gpu,2gpu',
      ),
    ),
  ],
  holds: ({ outcome }) =>
    outcome.boots.every(({ steps }) =>
      steps.every(
        ({ window, granted }) => window === 'vram' || granted === null || granted.start >= FOUR_GIB,
      ),
    ),
  part: ({ scenario }) => (hasBar32(scenario) ? 'with 32-bit BARs' : 'with 64-bit BARs only'),
});
