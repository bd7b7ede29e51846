import { type Device, type Host, type HostLayout, layOut, type Via } from '../../engine/index.ts';
import type { Boots } from './boots.ts';
import { isPathOn, type Lattice } from './lattice.ts';
import { LoadOrders } from './orders.ts';
import { type Asks, asksOf, type Placing } from './placing.ts';
import type { Decision } from './starts.ts';
import type { Summed } from './sum.ts';

/** A path that there is on a host, by its place in the lattice. */
interface PathOn {
  readonly path: number;
  readonly via: Via | null;
}

/** What all scenarios on one host with one set of devices and one setting of the kernels come to. */
export interface Total {
  /** What kernels reserved that were told this: others that reserve the same come to the same. */
  readonly decisions: readonly Decision[];
  /** Scenarios by path and mask, as `path * MASKS + mask`. */
  readonly masks: Summed;
  /** Scenarios by kind of failure, of the first boot and of the second. */
  readonly kinds: readonly [Summed, Summed];
}

/** What is known of one host with one set of devices, for strategies that place windows alike. */
export interface Known {
  readonly boots: Boots[];
  readonly totals: Total[];
}

/** A set of devices with what does not change from host to host. */
export interface DeviceSet {
  readonly devices: readonly Device[];
  readonly asks: Asks;
  readonly orders: LoadOrders;
}

/** The sets of devices of a lattice; what several ask for alike is one and the same. */
export function deviceSetsOf({ devices: sets, graphics }: Lattice): DeviceSet[] {
  const probed = graphics.map(({ value }) => value);
  const known = new Map<string, Asks>();
  return sets.map(({ value: devices }) => {
    const asks = asksOf(devices);
    const key = JSON.stringify(asks);
    const same = known.get(key) ?? asks;
    known.set(key, same);
    return { devices, asks: same, orders: new LoadOrders(devices, probed) };
  });
}

/** What is known of a host from the strategies that it was put to. */
export class HostKnown {
  readonly host: Host;
  readonly layout: HostLayout;
  readonly paths: readonly PathOn[];
  /** By how windows are placed, then by set of devices. */
  readonly #sets = new Map<string, readonly Known[]>();
  readonly #of: readonly DeviceSet[];

  constructor(host: Host, { paths }: Lattice, sets: readonly DeviceSet[]) {
    this.host = host;
    this.layout = layOut(host);
    this.paths = [...paths.entries()]
      .map(([path, { value: via }]) => ({ path, via }))
      .filter(({ via }) => isPathOn(host, via));
    this.#of = sets;
  }

  /** What is known of each set of devices, for strategies that place alike what it asks for. */
  placedBy(placing: Placing): Known[] {
    const found = new Map<Asks, readonly Known[]>();
    return this.#of.map(({ asks }, set) => {
      const known = found.get(asks) ?? this.#placedAs(placing.of(asks));
      found.set(asks, known);
      return known[set] ?? nothingKnown();
    });
  }

  #placedAs(text: string): readonly Known[] {
    const known = this.#sets.get(text) ?? this.#of.map(nothingKnown);
    this.#sets.set(text, known);
    return known;
  }
}

export function nothingKnown(): Known {
  return { boots: [], totals: [] };
}
