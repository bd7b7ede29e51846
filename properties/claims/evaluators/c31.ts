import { GIB } from '../../../engine/index.ts';
import { choose } from '../../settings/axis.ts';
import { HOST_KINDS } from '../../settings/host-type.ts';
import { forAll } from '../for-all.ts';
import { hasBar32 } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

export const c31 = forAll({
  strategies: ['merged'],
  spaces: [
    on({
      ...lattice(
        FEW_LOW_MMIO,
        'framebuffer=8MiB,64MiB,128MiB',
        'high-mmio=default,none',
        'kernel=sysfb+efi',
        'path=none',
        'graphics=absent',
      ),
      kinds: choose(HOST_KINDS, ['cvm', 'snp', 'tdx']),
    }),
  ],
  holds: ({ outcome }) =>
    outcome.boots.every(({ steps }) => steps.every(({ result }) => result !== 'starved')),
  part: ({ scenario }) => {
    const bars = hasBar32(scenario) ? 'with 32-bit BARs' : 'with 64-bit BARs only';
    const most = scenario.host.lowMmio ?? 0;
    return `${bars}, ${most >= GIB ? '1 GiB of low MMIO or more' : 'less than 1 GiB of low MMIO'}`;
  },
});
