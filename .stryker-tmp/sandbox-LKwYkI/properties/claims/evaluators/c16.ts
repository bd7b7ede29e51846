import { MIB } from '../../../engine/index.ts';
import { forAll } from '../for-all.ts';
import { framebufferBytes, isClear } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

const BAR = 64 * MIB;

export const c16 = forAll({
  strategies: ['original'],
  spaces: [
    on(
      lattice(
        'kind=gen1',
        FEW_LOW_MMIO,
        'high-mmio=default',
        'kernel=sysfb+efi,neither',
        'path=none,load-drm',
        'devices=nvme-root,gpu',
        'framebuffer=8MiB,32MiB,60MiB..70MiB,96MiB,108MiB,110MiB,128MiB',
      ),
    ),
  ],
  holds: ({ outcome, bench }) =>
    outcome.boots.every(
      ({ reserved }) => reserved !== null && reserved.end - reserved.start + 1 === BAR,
    ) && isClear(outcome, bench.assumptions),
  part: ({ scenario }) =>
    framebufferBytes(scenario) <= BAR
      ? 'framebuffer within the BAR'
      : 'framebuffer of more than 64 MiB',
  note: ({ outcome }) =>
    outcome.boots.some(({ reserved }) => reserved === null) ? 'a kernel reserved nothing' : null,
});
