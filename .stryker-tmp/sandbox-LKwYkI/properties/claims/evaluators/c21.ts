import { FOUR_GIB, lowBase, MIB, type Outcome } from '../../../engine/index.ts';
import { forAll } from '../for-all.ts';
import { lattice, NO_DEVICES, on } from '../space.ts';

/** MiB of the first VMBus range, and of the reservation. */
function mebibytes({ boots: [boot] }: Outcome): { room: number; reserved: number } {
  const sizes = [boot?.ranges[0], boot?.reserved].map((range) =>
    range ? (range.end - range.start + 1) / MIB : 0,
  );
  return { room: sizes[0] ?? 0, reserved: sizes[1] ?? 0 };
}

export const c21 = forAll({
  strategies: ['128mib-at-the-base'],
  spaces: [
    on(
      {
        ...lattice(
          'kind=gen2',
          'low-mmio=unasked,128MiB,136MiB',
          'high-mmio=default',
          'kernel=sysfb+efi',
          'path=none',
          'graphics=absent',
        ),
        devices: NO_DEVICES,
      },
      { where: ({ host }) => FOUR_GIB - lowBase(host) === 136 * MIB, words: 'low base f7800000' },
    ),
  ],
  holds: ({ outcome }) => {
    const { room, reserved } = mebibytes(outcome);
    return room === 117.25 && reserved < 128;
  },
  note: ({ outcome }) => {
    const { room, reserved } = mebibytes(outcome);
    return `${room} MiB are left; 128 MiB asked for, ${reserved} MiB reserved`;
  },
});
