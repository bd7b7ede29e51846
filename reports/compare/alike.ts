import type { Scenario } from '../../engine/index.ts';
import type { Drawn } from '../../properties/population/population.ts';
import type { Verdict } from './verdict.ts';

/** VMs of a sample that differ in nothing but their names, and so fare alike. */
export interface Alike {
  /** The first of them that was drawn. */
  readonly drawn: Drawn;
  /** How many they are. */
  readonly times: number;
}

/** The same with the verdicts on them, strategy by strategy. */
export interface JudgedAlike extends Alike {
  readonly verdicts: readonly Verdict[];
}

/** Different VMs of a sample, in the order in which the first of each was drawn. */
export class AlikeDraws {
  readonly #all = new Map<string, Alike & { times: number }>();
  readonly #ids = new Map<object, number>();

  /** Puts a VM with those that are like it, and gives them. */
  add(drawn: Drawn): Alike {
    const key = this.#keyOf(drawn);
    const alike = this.#all.get(key) ?? { drawn, times: 0 };
    this.#all.set(key, alike);
    alike.times += 1;
    return alike;
  }

  get all(): readonly Alike[] {
    return [...this.#all.values()];
  }

  /** Draws share hosts and sets of devices, which need not be written down again and again. */
  #keyOf({ hostClass, scenario: { host, devices, boots } }: Drawn): string {
    return JSON.stringify([hostClass, this.#idOf(host), this.#idOf(devices), boots]);
  }

  #idOf(one: object): number {
    const id = this.#ids.get(one) ?? this.#ids.size;
    this.#ids.set(one, id);
    return id;
  }
}

/** VMs in groups of the very same host and devices, each in the order of the VMs. */
export function onOneHost(all: readonly Alike[]): readonly (readonly Alike[])[] {
  return groupedByHost(all, ({ drawn }) => drawn.scenario);
}

/** The same of what has a scenario. */
export function groupedByHost<One>(
  all: readonly One[],
  scenarioOf: (one: One) => Scenario,
): readonly (readonly One[])[] {
  const hosts = new Map<object, Map<object, One[]>>();
  for (const one of all) {
    const { host, devices } = scenarioOf(one);
    const byDevices = hosts.get(host) ?? new Map<object, One[]>();
    hosts.set(host, byDevices);
    const group = byDevices.get(devices);
    if (group === undefined) byDevices.set(devices, [one]);
    else group.push(one);
  }
  return [...hosts.values()].flatMap((byDevices) => [...byDevices.values()]);
}
