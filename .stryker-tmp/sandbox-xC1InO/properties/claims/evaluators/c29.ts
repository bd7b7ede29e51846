import { forAll, type Statement } from '../for-all.ts';
import { isClear } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

function gen1(framebuffers: string): Statement {
  return {
    strategies: ['merged'],
    spaces: [
      on(
        lattice(
          'kind=gen1',
          FEW_LOW_MMIO,
          framebuffers,
          'high-mmio=default',
          'kernel=sysfb+efi,neither',
          'path=none,load-drm',
          'devices=nvme-root,vf,gpu,1x1MiB-32bit,1x64MiB-32bit',
        ),
      ),
      on(
        lattice(
          'kind=gen1',
          FEW_LOW_MMIO,
          framebuffers,
          'high-mmio=default',
          'kernel=sysfb+efi',
          'path=load-drm',
          'devices=2x16MiB-32bit,nvme-root+gpu',
        ),
      ),
    ],
    holds: ({ outcome, bench }) => isClear(outcome, bench.assumptions),
  };
}

export const c29 = forAll(gen1('framebuffer=2MiB,8MiB,32MiB,64MiB'), [
  { ...gen1('framebuffer=66MiB'), words: 'with framebuffers of 66 MiB' },
]);
