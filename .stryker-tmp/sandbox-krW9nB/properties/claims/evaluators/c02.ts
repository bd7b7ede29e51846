import { MIB } from '../../../engine/index.ts';
import { forAll } from '../for-all.ts';
import { framebufferBytes, overFramebuffer } from '../look.ts';
import { lattice, on } from '../space.ts';

export const c02 = forAll({
  strategies: ['original'],
  spaces: [
    on(
      lattice(
        'kind=gen2,arm64',
        'high-mmio=default',
        'kernel=sysfb+efi',
        'path=none',
        'devices=nvme-root',
      ),
    ),
  ],
  holds: ({ outcome, bench }) =>
    overFramebuffer(outcome, 0, bench.assumptions).every(({ window }) => window !== 'config'),
  part: ({ scenario }) =>
    framebufferBytes(scenario) <= 8 * MIB
      ? 'framebuffer of at most 8 MiB, all of it reserved'
      : 'framebuffer of more than 8 MiB',
});
