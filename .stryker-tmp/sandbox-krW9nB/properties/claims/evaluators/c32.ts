import {
  type Device,
  type Event,
  GRAPHICS,
  type Host,
  MIB,
  type Outcome,
  type Scenario,
} from '../../../engine/index.ts';
import { HIGH_MMIO } from '../../settings/high-mmio.ts';
import { ORDINARY_HOST } from '../../settings/host.ts';
import { ORDINARY_KERNEL } from '../../settings/kernel.ts';
import { compareScenarios } from '../../settings/order.ts';
import { forAll } from '../for-all.ts';

const SIX: readonly Device[] = Array.from({ length: 6 }, (_, index) => ({
  id: `bar32-${index}`,
  bars: [{ size: 16 * MIB, bits: 32 as const }],
  root: false,
}));

const PROBES: readonly Event[] = SIX.map(({ id }) => ({ probe: id }));
const ORDERS = [PROBES, [{ probe: GRAPHICS }, ...PROBES], [...PROBES, { probe: GRAPHICS }]];

function scenariosOf(host: Host): Scenario[] {
  return ORDERS.map((events) => ({
    name: null,
    host,
    devices: SIX,
    boots: [{ via: null, kernel: ORDINARY_KERNEL, events }],
  }));
}

const HOSTS: readonly Host[] = [null, 128 * MIB].flatMap((lowMmio) =>
  HIGH_MMIO.values.map(({ value: highMmio }) => ({ ...ORDINARY_HOST, lowMmio, highMmio })),
);

function working({ boots: [boot] }: Outcome): number {
  return (
    boot?.words.filter(({ device, word }) => device !== GRAPHICS && word === 'works').length ?? 0
  );
}

export const c32 = forAll({
  strategies: ['merged'],
  spaces: [
    {
      words: `${HOSTS.length} lab Gen2 hosts, six devices of 16 MiB, the graphics driver first, last or not loaded`,
      scenarios: () => HOSTS.flatMap(scenariosOf).sort(compareScenarios),
    },
  ],
  holds: ({ scenario, outcome, bench }) =>
    working(outcome) < working(bench.run(scenario, bench.strategy('original'))),
  note: ({ scenario, outcome, bench }) => {
    const before = working(bench.run(scenario, bench.strategy('original')));
    return `of six, ${before} work under original and ${working(outcome)} under merged`;
  },
});
