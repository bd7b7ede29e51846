import { GRAPHICS, type Scenario } from '../../../engine/index.ts';
import { forAll, type Statement } from '../for-all.ts';
import { probeOrder, wordOf } from '../look.ts';
import { type Alike, CONSOLE_OFF, FEW_FRAMEBUFFERS, lattice, on } from '../space.ts';

const DISK = 'nvme-0';

function failsToBoot(alike?: Alike): Statement {
  const whole = lattice(
    'kind=gen2,arm64',
    FEW_FRAMEBUFFERS,
    'high-mmio=default,1GiB,none',
    'kernel=efi',
    'path=none',
    'devices=nvme-root',
    'graphics=loaded',
  );
  const where = (scenario: Scenario) => probeOrder(scenario, 0).join() === [DISK, GRAPHICS].join();
  return {
    strategies: ['original'],
    spaces: [on(whole, { where, words: 'the disk before the graphics device', alike })],
    holds: ({ outcome }) => wordOf(outcome, 0, DISK) === 'refused',
    part: ({ scenario }) => scenario.host.arch,
  };
}

export const c17 = forAll(failsToBoot(), [
  { ...failsToBoot(CONSOLE_OFF), words: 'with console support off' },
]);
