import { GRAPHICS, MIB, type Outcome, type Strategy } from '../../../engine/index.ts';
import { type Case, forAll, type Statement } from '../for-all.ts';
import { firstProbed, framebufferBytes, hex, isClear, probeOrder, videoMemoryOf } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

const DISK = 'nvme-0';
const known = new Map<number, Strategy>();

/** A guest that reserves all of the framebuffer where the BAR is. */
function reservingAll(size: number): Strategy {
  const reserving = known.get(size) ?? {
    id: 'all-at-the-bar',
    summary: 'reserves the whole framebuffer from the start of the BAR',
    source: 'hvmmio',
    reserve: ({ videoBar }) => videoBar && { start: videoBar.start, size },
  };
  known.set(size, reserving);
  return reserving;
}

/** What becomes of that guest. */
function guestOf({ scenario, bench }: Case): Outcome {
  const size = Math.max(framebufferBytes(scenario), 64 * MIB);
  return bench.run(scenario, reservingAll(size));
}

/** Whether the reservation leaves the kdump kernel's windows clear of the framebuffer. */
function isAvoided(one: Case): boolean {
  return isClear(guestOf(one), one.bench.assumptions);
}

function gen1(framebuffers: string, ...low: readonly string[]): Omit<Statement, 'holds'> {
  const axes = [
    'kind=gen1',
    framebuffers,
    'high-mmio=default',
    'kernel=sysfb+efi',
    'path=load-drm',
  ];
  const whole = lattice(...axes, ...low, 'devices=nvme-root', 'graphics=loaded');
  return {
    strategies: ['original'],
    spaces: [
      on(whole, {
        where: (scenario) =>
          probeOrder(scenario, 0)[0] === GRAPHICS && firstProbed(scenario, 1) === DISK,
        words: 'graphics first in the first kernel, the disk first in the kdump kernel',
      }),
    ],
  };
}

export const c24 = forAll(
  {
    ...gen1('framebuffer=2MiB..108MiB', FEW_LOW_MMIO),
    holds: isAvoided,
    part: ({ scenario }) =>
      framebufferBytes(scenario) <= 64 * MIB ? 'up to 64 MiB' : 'from 66 to 108 MiB',
    note: (one) =>
      one.scenario.host.lowMmio === null && framebufferBytes(one.scenario) === 66 * MIB
        ? `66 MiB, nothing asked for: video memory at ${hex(videoMemoryOf(guestOf(one), 0)?.start ?? 0)}; it would stick out of the BAR`
        : null,
  },
  [
    {
      ...gen1('framebuffer=110MiB..128MiB', FEW_LOW_MMIO),
      words: 'from 110 to 128 MiB',
      holds: isAvoided,
    },
  ],
);
