import { KIB, MIB, type Range } from '../../../engine/index.ts';
import { choose } from '../../settings/axis.ts';
import { DEFAULT_HIGH_MMIO } from '../../settings/high-mmio.ts';
import { LOW_MMIO } from '../../settings/low-mmio.ts';
import { namedSize } from '../../settings/sizes.ts';
import { named, withDxg } from '../device-sets.ts';
import { forAll, type Statement } from '../for-all.ts';
import { hex } from '../look.ts';
import { type Alike, EFIFB_HELD, lattice, on, type Space } from '../space.ts';

const OPENVMM: Alike = {
  words: 'on an OpenVMM host',
  host: (host) => ({ ...host, vmm: 'openvmm' }),
};

/** Right behind 4 GiB of RAM, where OpenVMM puts it. */
const BEHIND_RAM = { start: 0x140000000, end: 0x15fffffff };

function vms(kernels: string, alike: Alike): Space {
  const whole = lattice('kind=gen2,arm64', 'framebuffer=8MiB', kernels, 'path=load-drm,file-load');
  return on(
    {
      ...whole,
      lowMmio: [
        ...choose(LOW_MMIO.values, ['unasked', '128MiB', '512MiB', '1GiB', '3GiB', '3584MiB']),
        namedSize(600 * MIB + 4 * KIB),
      ],
      highMmio: [
        { id: 'default', label: 'fe0000000-fffffffff', value: DEFAULT_HIGH_MMIO },
        { id: 'behind-ram', label: '140000000-15fffffff', value: BEHIND_RAM },
      ],
      devices: [...named('nvme-root', 'gpu'), ...withDxg(64)],
    },
    { alike },
  );
}

const HELD: Alike = {
  ...EFIFB_HELD,
  ...OPENVMM,
  words: `${OPENVMM.words}, ${EFIFB_HELD.words}`,
};

function liesIn(range: Range | null, reserved: Range | null): boolean {
  if (range === null || reserved === null) return false;
  return reserved.start <= range.start && range.end <= reserved.end;
}

function isGuessed(spaces: readonly Space[]): Statement {
  return {
    strategies: ['mainline'],
    spaces,
    holds: ({ outcome }) =>
      outcome.boots.every(({ reserved, framebuffer }) => liesIn(framebuffer, reserved)),
    note: ({ scenario: { host }, outcome }) =>
      host.lowMmio === null
        ? `${host.arch}, nothing asked for: the framebuffer is at ${hex(outcome.boots[0]?.framebuffer?.start ?? 0)}`
        : null,
    part: ({ outcome }) =>
      outcome.boots[1]?.lfbBase === 0
        ? 'the kdump kernel is told 0 and guesses'
        : 'the kdump kernel is told the address',
  };
}

const BY_EFI = 'kernel=sysfb+efi,efi';

export const k3 = forAll(isGuessed([vms(BY_EFI, OPENVMM), vms(BY_EFI, HELD)]), [
  {
    ...isGuessed([vms('kernel=sysfb,neither', OPENVMM)]),
    words: 'with noefi, where mainline guesses nothing',
  },
]);
