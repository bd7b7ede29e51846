import { choose } from '../../settings/axis.ts';
import { HOST_KINDS } from '../../settings/host-type.ts';
import { named, oneBar32 } from '../device-sets.ts';
import { forAll } from '../for-all.ts';
import { hasBar32 } from '../look.ts';
import { CONSOLE_OFF, FEW_LOW_MMIO, lattice, on } from '../space.ts';

const CVMS = {
  ...lattice(
    FEW_LOW_MMIO,
    'framebuffer=8MiB,128MiB',
    'high-mmio=default,none',
    'path=none,load-drm',
    'graphics=absent',
  ),
  kinds: choose(HOST_KINDS, ['snp', 'tdx']),
  devices: [...named('vf', 'nvme-root', 'gpu', 'nvme-root+vf', '2x16MiB-32bit'), ...oneBar32(32)],
};

export const k1 = forAll({
  strategies: ['merged'],
  spaces: [on(CVMS, { alike: CONSOLE_OFF })],
  holds: ({ scenario, outcome, bench }) => {
    const first = bench.run(scenario, bench.strategy('merged-v1'));
    return outcome.boots.every(({ words }, boot) =>
      words.every(({ word }, at) => word === first.boots[boot]?.words[at]?.word),
    );
  },
  part: ({ scenario }) => (hasBar32(scenario) ? 'with 32-bit BARs' : 'with 64-bit BARs only'),
});
