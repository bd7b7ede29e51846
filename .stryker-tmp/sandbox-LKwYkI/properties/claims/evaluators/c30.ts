import { FOUR_GIB, MIB, type Outcome, type Strategy } from '../../../engine/index.ts';
import type { Lattice } from '../../lattice/lattice.ts';
import { writeSize } from '../../scenarios/numbers.ts';
import { ORDINARY_HOST } from '../../settings/host.ts';
import { named, oneBar32 } from '../device-sets.ts';
import { type Case, forAll, type Statement } from '../for-all.ts';
import { lattice, on } from '../space.ts';

/** The strategy without the limit to half: 128 MiB wherever it reserves. */
function unlimited(strategy: Strategy): Strategy {
  return {
    ...strategy,
    reserve: (guest) => {
      const reservation = strategy.reserve(guest);
      return reservation && { ...reservation, size: 128 * MIB };
    },
  };
}

/** Whether config and low windows are granted below 4 GiB; a BAR that fits nowhere is left out. */
function hasRoom({ outcome }: Case): boolean | null {
  const low = outcome.boots[0]?.steps.filter(
    ({ window }) => window === 'config' || window === 'low',
  );
  if (low?.some(({ result }) => result === 'exhausted')) return null;
  return low?.every(({ granted }) => granted !== null && granted.end < FOUR_GIB) ?? false;
}

function reservedSize({ boots: [boot] }: Outcome): string {
  const reserved = boot?.reserved ?? null;
  return reserved === null ? 'nothing' : writeSize(reserved.end - reserved.start + 1);
}

function leavesRoom(devices: Lattice['devices'], highMmio: string): Statement {
  const whole = lattice(
    'kind=gen2',
    'low-mmio=unasked,128MiB',
    'framebuffer=2MiB..64MiB',
    highMmio,
    'kernel=sysfb+efi',
    'path=none',
  );
  return { strategies: ['merged'], spaces: [on({ ...whole, devices })], holds: hasRoom };
}

/** What is reserved on the default host, with the limit to half and without. */
function besideNoLimit({ scenario, strategy, outcome, bench }: Case): string | null {
  const { host } = scenario;
  if (host.screen !== ORDINARY_HOST.screen || host.lowMmio !== null) return null;
  const without = bench.run(scenario, unlimited(strategy));
  return `${reservedSize(outcome)} reserved with the limit to half, ${reservedSize(without)} without (128 MiB asked for)`;
}

const SMALL = named('1x1MiB-32bit', 'gpu', 'vf');
const LARGE = oneBar32(32);

export const c30 = forAll(
  {
    ...leavesRoom([...SMALL, ...LARGE], 'high-mmio=default,none'),
    part: ({ scenario: { devices } }) =>
      LARGE.some(({ value }) => value === devices) ? 'one 32 MiB 32-bit BAR' : 'smaller BARs',
    note: besideNoLimit,
  },
  [
    {
      ...leavesRoom(named('2x16MiB-32bit', '2x32MiB-32bit'), 'high-mmio=default'),
      words: 'with two devices',
    },
  ],
);
