import { GRAPHICS, MIB } from '../../../engine/index.ts';
import { forAll, type Statement } from '../for-all.ts';
import { firstProbed, framebufferBytes, hex, isClear, probeOrder, videoMemoryOf } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

const DISK = 'nvme-0';

function avoidedAtTheBar(framebuffers: string): Statement {
  const whole = lattice(
    'kind=gen1',
    framebuffers,
    FEW_LOW_MMIO,
    'high-mmio=default',
    'kernel=sysfb+efi',
    'path=load-drm',
    'devices=nvme-root',
    'graphics=loaded',
  );
  return {
    strategies: ['108mib-at-the-bar'],
    spaces: [
      on(whole, {
        where: (scenario) =>
          probeOrder(scenario, 0)[0] === GRAPHICS && firstProbed(scenario, 1) === DISK,
        words: 'graphics first in the first kernel, the disk first in the kdump kernel',
      }),
    ],
    holds: ({ outcome, bench }) => isClear(outcome, bench.assumptions),
  };
}

export const c24 = forAll(
  {
    ...avoidedAtTheBar('framebuffer=2MiB..108MiB'),
    part: ({ scenario }) =>
      framebufferBytes(scenario) <= 64 * MIB ? 'up to 64 MiB' : 'from 66 to 108 MiB',
    note: ({ scenario, outcome }) =>
      scenario.host.lowMmio === null && framebufferBytes(scenario) === 66 * MIB
        ? `66 MiB, nothing asked for: video memory at ${hex(videoMemoryOf(outcome, 0)?.start ?? 0)}; it would stick out of the BAR`
        : null,
  },
  [
    {
      ...avoidedAtTheBar('framebuffer=110MiB..128MiB'),
      words: 'with framebuffers from 110 to 128 MiB',
    },
  ],
);
