import {
  type Boot,
  type Device,
  type Host,
  type Scenario,
  scenarioProblem,
} from '../../engine/index.ts';
import type { Setting } from '../settings/axis.ts';
import { listedDevices } from '../settings/devices.ts';
import { HOST_AXES, ORDINARY_HOST } from '../settings/host.ts';
import { KERNEL_AXES, ORDINARY_KERNEL } from '../settings/kernel.ts';
import { PATH_AXES } from '../settings/path.ts';

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** The owner with each setting at its own value or at any listed one no further from the ordinary. */
function combined<Owner>(settings: readonly Setting<Owner>[], owner: Owner): Owner[] {
  return settings.reduce(
    (owners, setting) => owners.flatMap((one) => [...setting.listedIn(one), one]),
    [owner],
  );
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  return items.reduce<Item[][]>((sets, item) => sets.flatMap((set) => [set, [...set, item]]), [[]]);
}

function product<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  return lists.reduce<Item[][]>(
    (rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
    [[]],
  );
}

function hostsBelow(host: Host): Host[] {
  const boot = { via: null, kernel: ORDINARY_KERNEL, events: [] };
  return combined(HOST_AXES, host).filter(
    (other) => scenarioProblem({ name: null, host: other, devices: [], boots: [boot] }) === null,
  );
}

function setsBelow(devices: readonly Device[]): Device[][] {
  return distinct(subsets(devices).flatMap((some) => product(some.map(listedDevices))));
}

function bootsBelow({ via, kernel, events }: Boot): Boot[] {
  const vias = via === null ? [null] : combined(PATH_AXES, via);
  const kernels = combined(KERNEL_AXES, kernel);
  const kept = distinct(subsets(events));
  return vias.flatMap((other) =>
    kernels.flatMap((config) => kept.map((some) => ({ via: other, kernel: config, events: some }))),
  );
}

function bootSequencesBelow(boots: readonly Boot[]): Scenario['boots'][] {
  return distinct(
    subsets(boots).flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const later = product(others.map(bootsBelow));
      return bootsBelow({ ...first, via: null }).flatMap((boot) =>
        later.map((rest): Scenario['boots'] => [boot, ...rest]),
      );
    }),
  );
}

/** What a scenario can be made into by simplifying any number of its parts. */
export interface Below {
  /** Whether every combination is there: of hosts with devices with boots. */
  readonly whole: boolean;
  /** Those that are possible, the given scenario among them. */
  readonly scenarios: () => Generator<Scenario>;
}

/**
 * Everything that a scenario can be made into by simplifying any number of its parts at once: boots,
 * devices, events and BARs dropped, each in any subset, and every setting, size of BAR or window at its
 * own value or at any listed one that is no further from the ordinary. Where that is more than `most`
 * combinations: every host, every set of devices and every sequence of boots, but one of these at a time.
 */
export function below(scenario: Scenario, most: number): Below {
  const hosts = hostsBelow(scenario.host);
  const sets = setsBelow(scenario.devices);
  const sequences = bootSequencesBelow(scenario.boots);
  if (hosts.length * sets.length * sequences.length <= most) {
    return { whole: true, scenarios: () => combinations(hosts, sets, sequences) };
  }
  const { host, devices, boots } = scenario;
  return {
    whole: false,
    *scenarios() {
      yield* combinations(hosts, [devices], [boots]);
      yield* combinations([host], sets, [boots]);
      yield* combinations([host], [devices], sequences);
    },
  };
}

function* combinations(
  hosts: readonly Host[],
  sets: readonly Scenario['devices'][],
  sequences: readonly Scenario['boots'][],
): Generator<Scenario> {
  for (const devices of sets) {
    const possible = sequences.filter((boots) => isPossible(devices, boots));
    for (const host of hosts) {
      for (const boots of possible) yield { name: null, host, devices, boots };
    }
  }
}

function isPossible(devices: readonly Device[], boots: Scenario['boots']): boolean {
  return scenarioProblem({ name: null, host: ORDINARY_HOST, devices, boots }) === null;
}
