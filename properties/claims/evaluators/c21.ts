import { FOUR_GIB, lowBase, MIB, type Outcome, type Strategy } from '../../../engine/index.ts';
import { type Case, forAll } from '../for-all.ts';
import { lattice, NO_DEVICES, on } from '../space.ts';

const known = new WeakMap<Strategy, Strategy>();

/** The strategy, but for asking for 128 MiB from the low base. */
function askingForAll(strategy: Strategy): Strategy {
  const asking = known.get(strategy) ?? {
    ...strategy,
    reserve: ({ ranges: [first] }) => ({ start: first.start, size: 128 * MIB }),
  };
  known.set(strategy, asking);
  return asking;
}

function tried({ scenario, strategy, bench }: Case): Outcome {
  return bench.run(scenario, askingForAll(strategy));
}

/** MiB of the first VMBus range, and of the reservation. */
function mebibytes({ boots: [boot] }: Outcome): { room: number; reserved: number } {
  const sizes = [boot?.ranges[0], boot?.reserved].map((range) =>
    range ? (range.end - range.start + 1) / MIB : 0,
  );
  return { room: sizes[0] ?? 0, reserved: sizes[1] ?? 0 };
}

export const c21 = forAll({
  strategies: ['merged'],
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
  holds: (one) => {
    const { room, reserved } = mebibytes(tried(one));
    return room === 117.25 && reserved < 128;
  },
  note: (one) => {
    const { room, reserved } = mebibytes(tried(one));
    return `${room} MiB are left; 128 MiB asked for, ${reserved} MiB reserved`;
  },
});
