import { GRAPHICS } from '../../../engine/index.ts';
import { withoutEvents } from '../../settings/vary.ts';
import { forAll } from '../for-all.ts';
import { firstProbed, wordOf } from '../look.ts';
import { FEW_FRAMEBUFFERS, FEW_LOW_MMIO, lattice, on } from '../space.ts';

const DISK = 'nvme-0';

export const c19 = forAll({
  strategies: ['original'],
  spaces: [
    on(
      lattice(
        'kind=gen2,arm64',
        FEW_LOW_MMIO,
        FEW_FRAMEBUFFERS,
        'high-mmio=default',
        'kernel=efi',
        'path=none',
        'devices=nvme-root',
        'graphics=loaded',
      ),
    ),
  ],
  holds: ({ scenario, strategy, outcome, bench }) => {
    const without = bench.run(withoutEvents(scenario, 0, GRAPHICS), strategy);
    return wordOf(outcome, 0, DISK) === wordOf(without, 0, DISK);
  },
  part: ({ scenario }) =>
    firstProbed(scenario, 0) === DISK ? 'the disk first' : 'the graphics device first',
});
