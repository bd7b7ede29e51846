import { choose } from '../../settings/axis.ts';
import { HIGH_MMIO } from '../../settings/high-mmio.ts';
import { forAll } from '../for-all.ts';
import { lattice, on } from '../space.ts';

const highMmio = choose(HIGH_MMIO.values, ['default', '1GiB', '32.5GiB', '4MiB', 'none']);

export const c04 = forAll({
  strategies: ['high-config-window'],
  spaces: [
    on({
      ...lattice(
        'low-mmio=unasked,3GiB',
        'framebuffer=8MiB',
        'kernel=sysfb+efi',
        'path=none',
        'devices=nvme-root,vf,gpu,nvme-root+nvme,nvme-root+vf,nvme-root+gpu,2gpu',
      ),
      highMmio,
    }),
  ],
  holds: ({ outcome }) =>
    outcome.boots.every(({ steps }) =>
      steps.every(({ window, granted }) => window !== 'config' || granted !== null),
    ),
  part: ({ scenario: { host } }) =>
    host.highMmio === null ? 'without high MMIO' : 'with high MMIO',
});
