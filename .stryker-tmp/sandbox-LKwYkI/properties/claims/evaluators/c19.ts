import { GRAPHICS, type Scenario } from '../../../engine/index.ts';
import { withoutEvents } from '../../settings/vary.ts';
import { forAll, type Statement } from '../for-all.ts';
import { firstProbed, wordOf } from '../look.ts';
import { FEW_FRAMEBUFFERS, FEW_LOW_MMIO, lattice, on } from '../space.ts';

const DISK = 'nvme-0';

function makesNoDifference(first: string, words: string): Statement {
  const whole = lattice(
    'kind=gen2,arm64',
    FEW_LOW_MMIO,
    FEW_FRAMEBUFFERS,
    'high-mmio=default',
    'kernel=efi',
    'path=none',
    'devices=nvme-root',
    'graphics=loaded',
  );
  const where = (scenario: Scenario) => firstProbed(scenario, 0) === first;
  return {
    strategies: ['original'],
    spaces: [on(whole, { where, words })],
    holds: ({ scenario, strategy, outcome, bench }) => {
      const without = bench.run(withoutEvents(scenario, 0, GRAPHICS), strategy);
      return [outcome, without].every((one) => wordOf(one, 0, DISK) === 'refused');
    },
    note: ({ outcome }) => `the disk: ${wordOf(outcome, 0, DISK)}`,
  };
}

export const c19 = forAll(makesNoDifference(DISK, 'the disk probed first'), [
  {
    ...makesNoDifference(GRAPHICS, 'the graphics device probed first'),
    words: 'with the graphics device probed first',
  },
]);
