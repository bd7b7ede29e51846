import { lowBase } from '../../../engine/index.ts';
import { forAll } from '../for-all.ts';
import { framebufferBytes } from '../look.ts';
import { lattice, NO_DEVICES, on } from '../space.ts';

export const c28 = forAll({
  strategies: ['merged'],
  spaces: [
    on({
      ...lattice(
        'kind=gen2,arm64,cvm',
        'high-mmio=default',
        'kernel=sysfb+efi',
        'path=none,load-drm',
        'graphics=loaded',
      ),
      devices: NO_DEVICES,
    }),
  ],
  holds: ({ scenario, outcome }) => {
    const start = lowBase(scenario.host);
    const end = start + framebufferBytes(scenario) - 1;
    return outcome.boots.every(
      ({ reserved }) => reserved !== null && reserved.start <= start && reserved.end >= end,
    );
  },
  part: ({ scenario: { host } }) => (host.isolation === 'none' ? host.arch : 'CVM'),
});
