import { lowBase, type Range } from '../../../engine/index.ts';
import { type Case, forAll } from '../for-all.ts';
import { framebufferBytes, videoMemoryOf } from '../look.ts';
import { EFIFB_HELD, FEW_LOW_MMIO, lattice, NO_DEVICES, on } from '../space.ts';

const KDUMP = [
  'high-mmio=default',
  'kernel=sysfb+efi',
  'path=load-drm',
  'graphics=loaded',
] as const;

function holdsAllOf(reserved: Range | null, range: Range | null): boolean {
  if (range === null) return true;
  return reserved !== null && reserved.start <= range.start && reserved.end >= range.end;
}

/** Whether the place where the host starts the framebuffer and all to which it moves are reserved. */
function isEnough({ scenario, outcome }: Case): boolean {
  const start = lowBase(scenario.host);
  const home = { start, end: start + framebufferBytes(scenario) - 1 };
  return outcome.boots.every(({ reserved, framebuffer }, boot) =>
    [home, framebuffer, videoMemoryOf(outcome, boot)].every((range) => holdsAllOf(reserved, range)),
  );
}

export const c28 = forAll({
  strategies: ['merged'],
  spaces: [
    on({ ...lattice('kind=gen2,arm64,cvm', ...KDUMP), devices: NO_DEVICES }),
    on(
      { ...lattice('kind=gen2,arm64', FEW_LOW_MMIO, ...KDUMP), devices: NO_DEVICES },
      { alike: EFIFB_HELD },
    ),
  ],
  holds: isEnough,
  part: ({ scenario: { host, boots } }) => {
    if (host.isolation !== 'none') return 'CVM';
    return boots[0].kernel.efifb === 'held' ? `${host.arch}, efifb held` : host.arch;
  },
});
