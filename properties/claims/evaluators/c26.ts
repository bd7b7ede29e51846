import type { Host, Scenario } from '../../../engine/index.ts';
import { choose } from '../../settings/axis.ts';
import { CONSOLE } from '../../settings/host.ts';
import { HOST_KINDS } from '../../settings/host-type.ts';
import { forAll } from '../for-all.ts';
import { isClear } from '../look.ts';
import { FEW_FRAMEBUFFERS, FEW_LOW_MMIO, lattice, on } from '../space.ts';

const CVMS = {
  ...lattice(
    FEW_LOW_MMIO,
    FEW_FRAMEBUFFERS,
    'high-mmio=default',
    'kernel=sysfb+efi',
    'path=none,load-drm',
    'devices=nvme-root',
    'graphics=absent',
  ),
  kinds: choose(HOST_KINDS, ['cvm', 'snp', 'tdx']),
};

const withoutConsole = new WeakMap<Host, Host>();

/** The same host for the same host, so that it is set up once. */
function consoleOff(scenario: Scenario): Scenario {
  const host = withoutConsole.get(scenario.host) ?? CONSOLE.with(scenario.host, false);
  withoutConsole.set(scenario.host, host);
  return { ...scenario, host };
}

export const c26 = forAll({
  strategies: ['half-capped'],
  spaces: [
    on(CVMS, { words: 'console support on' }),
    on(CVMS, { change: consoleOff, words: 'console support off' }),
  ],
  holds: ({ outcome, bench }) => isClear(outcome, bench.assumptions),
  part: ({ scenario: { host } }) => `console support ${host.console ? 'on' : 'off'}`,
});
