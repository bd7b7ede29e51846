import {
  type Action,
  type Device,
  GRAPHICS,
  type Handover,
  type Host,
  type HostLayout,
  isSameHandover,
  type KernelConfig,
  layOut,
  Machine,
  powerOn,
  type Strategy,
  type Via,
  VmbusMemory,
} from '../../engine/index.ts';
import { properties } from '../index.ts';
import { Verdict } from '../judging/verdict.ts';
import { alikeDevices, forEachLoadOrder } from '../settings/load-orders.ts';
import { BootKinds } from './boot-kinds.ts';
import { isPathOn, type Lattice } from './lattice.ts';

/** Load orders of a kernel by their result: counts by mask (see Verdict), or by kind of failure. */
type Histogram = Map<number, number>;

function add(histogram: Histogram, key: number, count: number): void {
  histogram.set(key, (histogram.get(key) ?? 0) + count);
}

/** A path that there is on a host, by its place in the lattice. */
interface PathOn {
  readonly path: number;
  readonly via: Via | null;
}

/** What the second kernels come to that start from one handover. */
interface Known {
  readonly handover: Handover;
  readonly masks: Histogram;
  readonly kinds: Histogram;
  /** How many scenarios of a first kernel, whatever the path, lead there. */
  leading: number;
}

function factorial(number: number): number {
  return number < 2 ? 1 : number * factorial(number - 1);
}

/** The load orders of a kernel, each once for those that differ only in devices alike. */
interface Orders {
  readonly orders: readonly (readonly Action[])[];
  /** How many orders each of them stands for. */
  readonly each: number;
}

/**
 * The load orders of a kernel, with the graphics device and without. Where there is none, its probe
 * does nothing: each order of the others stands for those with that probe anywhere in it too.
 */
function allOrdersOf(
  machine: Machine,
  devices: readonly Device[],
  graphics: readonly boolean[],
  hasGraphics: boolean,
): Orders[] {
  if (hasGraphics) return graphics.map((probed) => ordersOf(machine, devices, probed));
  const { orders, each } = ordersOf(machine, devices, false);
  const places = graphics.reduce((sum, probed) => sum + (probed ? devices.length + 1 : 1), 0);
  return [{ orders, each: each * places }];
}

/** Settings of the kernels between which nothing in a guest tells, by their places in the lattice. */
interface AlikeKernels {
  readonly kernel: KernelConfig;
  readonly at: readonly number[];
}

/** Gen1 has no EFI, and a strategy may count CONFIG_SYSFB as on or off whatever it is. */
function alikeKernels(
  kernels: Lattice['kernels'],
  { generation, type }: HostLayout['firmware'],
  { sysfb: decide }: Strategy,
): AlikeKernels[] {
  const alike = new Map<string, { kernel: KernelConfig; at: number[] }>();
  for (const [at, { value: kernel }] of kernels.entries()) {
    const sysfb = decide === undefined ? kernel.sysfb : decide(kernel.sysfb, type);
    const key = JSON.stringify({ ...kernel, sysfb, efi: kernel.efi && generation === 2 });
    const same = alike.get(key);
    if (same === undefined) alike.set(key, { kernel, at: [at] });
    else same.at.push(at);
  }
  return [...alike.values()];
}

function ordersOf(machine: Machine, devices: readonly Device[], graphics: boolean): Orders {
  const probes = devices.map(({ id }) => ({ probe: id }));
  const actions = machine.actions(graphics ? [...probes, { probe: GRAPHICS }] : probes);
  const orders: Action[][] = [];
  forEachLoadOrder(actions, (order) => orders.push([...order]));
  const each = alikeDevices(actions).reduce(
    (product, { length }) => product * factorial(length),
    1,
  );
  return { orders, each };
}

/** Takes counts of scenarios. */
export interface Sink {
  /** By kernel setting, path and mask. */
  scenarios(kernel: number, path: number, mask: number, count: number): void;
  /** By boot (from 0) and number of a kind of failure; a scenario may show several. */
  kind(boot: number, kind: number, count: number): void;
}

/** The boots of one strategy on one host with one set of devices, each distinct one run once. */
class HostTally {
  readonly #machine: Machine;
  readonly #seen: BootKinds;
  readonly #kernel: KernelConfig;
  readonly #orders: readonly Orders[];
  readonly #paths: readonly PathOn[];
  readonly #known: Known[] = [];

  constructor(
    machine: Machine,
    seen: BootKinds,
    kernel: KernelConfig,
    orders: readonly Orders[],
    paths: readonly PathOn[],
  ) {
    this.#machine = machine;
    this.#seen = seen;
    this.#kernel = kernel;
    this.#orders = orders;
    this.#paths = paths;
  }

  /** Counts the scenarios of every path; `kernels` are the places of the settings that are alike. */
  count(first: Handover, kernels: readonly number[], sink: Sink): void {
    const following = kernels.length * this.#scenariosOfAFirstBoot();
    for (const { orders, each } of this.#orders) {
      for (const order of orders) {
        this.#machine.boot(first, this.#kernel, order);
        this.#seen.visitKinds((kind) => sink.kind(0, kind, each * following));
        this.#follow(each, kernels, sink);
      }
    }
    for (const { kinds, leading } of this.#known) {
      for (const [kind, count] of kinds) sink.kind(1, kind, kernels.length * leading * count);
    }
  }

  /** How many scenarios begin with any one first boot. */
  #scenariosOfAFirstBoot(): number {
    const second = this.#orders.reduce((sum, { orders, each }) => sum + orders.length * each, 0);
    return this.#paths.reduce((sum, { via }) => sum + (via === null ? 1 : second), 0);
  }

  /** Counts what can become of a first boot that has just ended. */
  #follow(each: number, kernels: readonly number[], sink: Sink): void {
    const { mask } = this.#seen;
    const handovers = this.#paths.map(({ via }) => via && this.#machine.handover(via));
    for (const [at, { path }] of this.#paths.entries()) {
      const handover = handovers[at] ?? null;
      if (handover === null) {
        for (const kernel of kernels) sink.scenarios(kernel, path, mask, each);
        continue;
      }
      const known = this.#secondBoot(handover);
      known.leading += each;
      for (const [second, count] of known.masks) {
        for (const kernel of kernels) {
          sink.scenarios(kernel, path, mask | second, each * count);
        }
      }
    }
  }

  #secondBoot(handover: Handover): Known {
    const same = this.#known.find((other) => isSameHandover(other.handover, handover));
    if (same !== undefined) return same;
    const known: Known = { handover, masks: new Map(), kinds: new Map(), leading: 0 };
    for (const { orders, each } of this.#orders) {
      for (const order of orders) {
        this.#machine.boot(handover, this.#kernel, order);
        add(known.masks, this.#seen.mask, each);
        this.#seen.visitKinds((kind) => add(known.kinds, kind, each));
      }
    }
    this.#known.push(known);
    return known;
  }
}

/** Runs every scenario of a lattice on one host under one strategy. */
export class LatticeTally {
  readonly #lattice: Lattice;
  readonly #verdict = new Verdict(properties);
  readonly #memory = new VmbusMemory();

  constructor(lattice: Lattice) {
    this.#lattice = lattice;
  }

  count(host: Host, strategy: Strategy, sink: Sink): void {
    const layout = layOut(host);
    const { devices: sets, graphics, kernels, paths } = this.#lattice;
    const probed = graphics.map(({ value }) => value);
    const alike = alikeKernels(kernels, layout.firmware, strategy);
    const possible = [...paths.entries()]
      .map(([path, { value: via }]) => ({ path, via }))
      .filter(({ via }) => isPathOn(host, via));
    const seen = new BootKinds(this.#verdict, layout, strategy);
    for (const { value: devices } of sets) {
      const machine = new Machine(layout, devices, strategy, this.#memory, seen);
      const orders = allOrdersOf(machine, devices, probed, layout.firmware.graphics);
      for (const { kernel, at } of alike) {
        const tally = new HostTally(machine, seen, kernel, orders, possible);
        tally.count(powerOn(layout), at, sink);
      }
    }
  }
}
