import { forAll } from '../for-all.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

export const c07 = forAll({
  strategies: ['low-end-fallback'],
  spaces: [
    on(
      lattice(
        'kind=gen2,arm64',
        FEW_LOW_MMIO,
        'framebuffer=8MiB,64MiB,66MiB,128MiB',
        'high-mmio=default',
        'kernel=sysfb+efi',
        'path=load-drm',
        'devices=1x1MiB-32bit,1x64MiB-32bit,gpu,2x16MiB-32bit,2x32MiB-32bit,2gpu',
      ),
    ),
  ],
  holds: ({ outcome }) => {
    const kdump = outcome.boots[1];
    if (kdump === undefined || kdump.lfbBase !== 0) return null;
    return kdump.words.every(({ word }) => word === 'works' || word === 'exhausted');
  },
  part: ({ scenario: { devices } }) => (devices.length === 1 ? 'one device' : 'two devices'),
});
