import {
  GIB,
  type Host,
  lowBase,
  MIB,
  minLowMmio,
  type Outcome,
  simulate,
  VmbusMemory,
} from '../engine/index.ts';
import { type Relation, type Violation, verdictOf } from './property.ts';
import { inOrderOfDevices } from './settings/devices.ts';

const ID = 'more-low-mmio-never-hurts';
/** The sizes with which model.md compares, in bytes. */
const SIZES = [128 * MIB, 256 * MIB, 512 * MIB, GIB, 2 * GIB, 3 * GIB, 3.5 * GIB];

/** The hosts that differ only in having more low MMIO: those sizes that lower its base. */
function roomierHosts(host: Host): Host[] {
  if (host.firmware === 'devicetree') return [];
  return SIZES.filter((lowMmio) => lowMmio >= minLowMmio(host.arch))
    .map((lowMmio) => ({ ...host, lowMmio }))
    .filter((roomier) => lowBase(roomier) < lowBase(host));
}

function wordOf(outcome: Outcome, boot: number, device: string): string | undefined {
  return outcome.boots[boot]?.words.find((said) => said.device === device)?.word;
}

export const moreLowMmioNeverHurts: Relation = {
  id: ID,
  summary: 'a device that works still works where the VM has more low MMIO',
  judges: 'runs',
  compares: 'sizes of low MMIO',
  sentence: 'a device that works no longer does with more low MMIO',
  setAside: [],
  exercisedBy: ({ host, boots }) =>
    roomierHosts(host).length > 0 && boots.some(({ events }) => events.length > 0),
  judge(scenario, strategy, mostBoots, assumptions) {
    const hosts = roomierHosts(scenario.host);
    if ((1 + hosts.length) * scenario.boots.length > mostBoots) {
      return {
        type: 'over budget',
        problem: `${ID}: the sizes of low MMIO need more than ${mostBoots} boots to run them all`,
      };
    }
    const memory = new VmbusMemory();
    const outcome = simulate(scenario, strategy, memory, assumptions);
    const roomier = hosts.map((host) =>
      simulate({ ...scenario, host }, strategy, memory, assumptions),
    );
    const found: Violation[] = [];
    outcome.boots.forEach((boot, index) => {
      const hurt = boot.words
        .filter(({ word }) => word === 'works')
        .map(({ device }) => device)
        .filter((device) => roomier.some((other) => wordOf(other, index, device) !== 'works'));
      for (const device of inOrderOfDevices(scenario, hurt)) {
        found.push({ property: ID, boot: index, device });
      }
    });
    return verdictOf(found);
  },
  comparedWith: (scenario) => roomierHosts(scenario.host).map((host) => ({ ...scenario, host })),
};
