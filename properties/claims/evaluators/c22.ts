import { forAll } from '../for-all.ts';
import { overFramebuffer } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

export const c22 = forAll({
  strategies: ['half-capped'],
  spaces: [
    on(
      lattice(
        'kind=gen2,arm64,cvm',
        FEW_LOW_MMIO,
        'framebuffer=8MiB,64MiB,66MiB,128MiB',
        'high-mmio=default',
        'path=load-drm,file-load',
        'devices=nvme-root,1x1MiB-32bit',
      ),
    ),
  ],
  holds: ({ outcome, bench }) => overFramebuffer(outcome, 1, bench.assumptions).length === 0,
  part: ({ scenario: { host, boots } }) => {
    const kind = host.isolation === 'none' ? 'no CVM' : 'CVM with console support';
    return `${kind}, ${boots[0].kernel.efi ? 'EFI' : 'noefi'}`;
  },
});
