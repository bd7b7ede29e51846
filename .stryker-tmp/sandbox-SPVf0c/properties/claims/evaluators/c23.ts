import { FOUR_GIB } from '../../../engine/index.ts';
import { forAll } from '../for-all.ts';
import { hex, videoMemoryOf } from '../look.ts';
import { lattice, on } from '../space.ts';

export const c23 = forAll({
  strategies: ['original', 'half-capped', 'merged'],
  spaces: [
    on(
      lattice(
        'kind=gen1',
        'low-mmio=1GiB',
        'framebuffer=128MiB',
        'high-mmio=default,1GiB',
        'kernel=sysfb+efi',
        'path=none',
        'devices=nvme-root,nvme-root+vf,gpu',
        'graphics=loaded',
      ),
    ),
  ],
  holds: ({ outcome }) => (videoMemoryOf(outcome, 0)?.start ?? 0) >= FOUR_GIB,
  note: ({ outcome }) => `video memory at ${hex(videoMemoryOf(outcome, 0)?.start ?? 0)}`,
});
