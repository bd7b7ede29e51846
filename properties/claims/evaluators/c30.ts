import { FOUR_GIB, MIB, type Strategy } from '../../../engine/index.ts';
import { type Case, forAll, type Statement } from '../for-all.ts';
import { lattice, on } from '../space.ts';

const known = new WeakMap<Strategy, Strategy>();

/** The strategy without the limit to half: 128 MiB wherever it reserves. */
function unlimited(strategy: Strategy): Strategy {
  const asking = known.get(strategy) ?? {
    ...strategy,
    reserve: (guest) => {
      const reservation = strategy.reserve(guest);
      return reservation && { ...reservation, size: 128 * MIB };
    },
  };
  known.set(strategy, asking);
  return asking;
}

function hosts(devices: string): Omit<Statement, 'holds'> {
  const axes = ['kind=gen2', 'low-mmio=unasked,128MiB', 'framebuffer=2MiB..64MiB'];
  return {
    strategies: ['merged'],
    spaces: [
      on(
        lattice(
          ...axes,
          'high-mmio=default,none',
          'kernel=sysfb+efi',
          'path=none',
          `devices=${devices}`,
        ),
      ),
    ],
  };
}

/** Whether config and low windows are granted below 4 GiB; a BAR that fits nowhere is left out. */
function hasRoom({ outcome }: Pick<Case, 'outcome'>): boolean | null {
  const low = outcome.boots[0]?.steps.filter(
    ({ window }) => window === 'config' || window === 'low',
  );
  if (low?.some(({ result }) => result === 'exhausted')) return null;
  return low?.every(({ granted }) => granted !== null && granted.end < FOUR_GIB) ?? false;
}

export const c30 = forAll({ ...hosts('1x1MiB-32bit,gpu,vf'), holds: hasRoom }, [
  {
    ...hosts('1x1MiB-32bit,gpu,vf'),
    words: 'without the limit to half (128 MiB asked for)',
    holds: ({ scenario, strategy, bench }) =>
      hasRoom({ outcome: bench.run(scenario, unlimited(strategy)) }),
  },
  { ...hosts('2x32MiB-32bit,2x16MiB-32bit'), words: 'with two devices', holds: hasRoom },
]);
