import { GIB, MIB, type Scenario } from '../../../engine/index.ts';
import { writeSize } from '../../scenarios/numbers.ts';
import { ORDINARY_HOST } from '../../settings/host.ts';
import { ORDINARY_KERNEL } from '../../settings/kernel.ts';
import { forAll } from '../for-all.ts';
import { hex } from '../look.ts';

/** The three layouts in the words of the reply: what was asked for, the base, the reservation. */
const WORKED = [
  { lowMmio: null, base: 0xf7800000, size: 68 * MIB },
  { lowMmio: 150 * MIB, base: 0xf6a00000, size: 75 * MIB },
  { lowMmio: GIB, base: 0xc0000000, size: 128 * MIB },
] as const;

function scenarioWith(lowMmio: number | null): Scenario {
  const host = { ...ORDINARY_HOST, screen: { resolution: [4834, 3622] }, lowMmio } as const;
  const boot = { via: null, kernel: ORDINARY_KERNEL, events: [] };
  return { name: null, host, devices: [], boots: [boot] };
}

export const c20 = forAll({
  strategies: ['half-capped'],
  spaces: [
    {
      words: 'the three layouts',
      scenarios: () => WORKED.map(({ lowMmio }) => scenarioWith(lowMmio)),
    },
  ],
  holds: ({ scenario, outcome }) => {
    const worked = WORKED.find(({ lowMmio }) => lowMmio === scenario.host.lowMmio);
    const { ranges, reserved } = outcome.boots[0] ?? { ranges: [], reserved: null };
    if (worked === undefined || reserved === null) return false;
    return (
      ranges[0]?.start === worked.base &&
      reserved.start === worked.base &&
      reserved.end - reserved.start + 1 === worked.size
    );
  },
  note: ({ scenario: { host }, outcome }) => {
    const reserved = outcome.boots[0]?.reserved;
    if (!reserved) return 'nothing reserved';
    const asked = host.lowMmio === null ? 'nothing' : writeSize(host.lowMmio);
    const size = writeSize(reserved.end - reserved.start + 1);
    return `${asked} asked for: base ${hex(reserved.start)}, ${size} reserved`;
  },
});
