import { GRAPHICS } from '../../../engine/index.ts';
import { forAll } from '../for-all.ts';
import { probeOrder, wordOf } from '../look.ts';
import { FEW_FRAMEBUFFERS, lattice, on } from '../space.ts';

const DISK = 'nvme-0';

export const c17 = forAll({
  strategies: ['original'],
  spaces: [
    on(
      lattice(
        'kind=gen2,arm64',
        FEW_FRAMEBUFFERS,
        'high-mmio=default,1GiB,none',
        'kernel=efi',
        'path=none',
        'devices=nvme-root',
        'graphics=loaded',
      ),
      {
        where: (scenario) => probeOrder(scenario, 0).join() === [DISK, GRAPHICS].join(),
        words: 'the disk before the graphics device',
      },
    ),
  ],
  holds: ({ outcome }) => wordOf(outcome, 0, DISK) === 'refused',
  part: ({ scenario }) => scenario.host.arch,
});
