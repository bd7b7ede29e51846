import {
  type Action,
  type Device,
  GRAPHICS,
  type Host,
  type KernelConfig,
  type Legacy,
  layOut,
  Machine,
  powerOn,
  type Strategy,
  VmbusMemory,
} from '../../engine/index.ts';
import { alikeDevices, forEachLoadOrder } from '../orders.ts';
import type { Property } from '../property.ts';
import { Verdict } from '../verdict.ts';
import type { Lattice } from './lattice.ts';

/** How many load orders of a kernel violate what: counts by mask (see Verdict). */
type Histogram = Map<number, number>;

function add(histogram: Histogram, mask: number, count: number): void {
  histogram.set(mask, (histogram.get(mask) ?? 0) + count);
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

/** Adds scenarios of a path by mask. */
type AddToPath = (path: number, mask: number, count: number) => void;

/** The boots of one strategy on one host with one set of devices, each distinct one run once. */
class HostTally {
  readonly #machine: Machine;
  readonly #verdict: Verdict;
  readonly #kernel: KernelConfig;
  readonly #orders: readonly Orders[];
  readonly #known: { readonly legacy: Legacy; readonly histogram: Histogram }[] = [];

  constructor(machine: Machine, verdict: Verdict, kernel: KernelConfig, orders: readonly Orders[]) {
    this.#machine = machine;
    this.#verdict = verdict;
    this.#kernel = kernel;
    this.#orders = orders;
  }

  /** Counts the scenarios of every path by mask. */
  count(first: Legacy, paths: Lattice['paths'], add: AddToPath): void {
    for (const { orders, each } of this.#orders) {
      for (const order of orders) {
        this.#machine.boot(first, this.#kernel, order);
        this.#follow(this.#verdict.mask, each, paths, add);
      }
    }
  }

  /** Counts what can become of a first boot that has just ended. */
  #follow(mask: number, each: number, paths: Lattice['paths'], add: AddToPath): void {
    const legacies = paths.map(({ value }) => value && this.#machine.legacy(value));
    for (const [path, legacy] of legacies.entries()) {
      if (legacy === null) {
        add(path, mask, each);
        continue;
      }
      for (const [second, count] of this.#secondBoot(legacy)) {
        add(path, mask | second, each * count);
      }
    }
  }

  #secondBoot(legacy: Legacy): Histogram {
    const known = this.#known.find((other) => isSame(other.legacy, legacy));
    if (known !== undefined) return known.histogram;
    const histogram: Histogram = new Map();
    for (const { orders, each } of this.#orders) {
      for (const order of orders) {
        this.#machine.boot(legacy, this.#kernel, order);
        add(histogram, this.#verdict.mask, each);
      }
    }
    this.#known.push({ legacy, histogram });
    return histogram;
  }
}

function isSame(one: Legacy, other: Legacy): boolean {
  return (
    one.lfbBase === other.lfbBase &&
    one.framebuffer?.start === other.framebuffer?.start &&
    one.framebuffer?.end === other.framebuffer?.end
  );
}

/** Counts by kernel setting, path and mask. */
export type Add = (kernel: number, path: number, mask: number, count: number) => void;

/** Runs every scenario of a lattice on one host under one strategy. */
export class LatticeTally {
  readonly #lattice: Lattice;
  readonly #verdict: Verdict;
  readonly #memory = new VmbusMemory();

  constructor(lattice: Lattice, properties: readonly Property[]) {
    this.#lattice = lattice;
    this.#verdict = new Verdict(properties);
  }

  count(host: Host, strategy: Strategy, add: Add): void {
    const layout = layOut(host);
    const { devices: sets, graphics, kernels, paths } = this.#lattice;
    for (const { value: devices } of sets) {
      const machine = new Machine(layout, devices, strategy, this.#memory, this.#verdict);
      const orders = graphics.map(({ value }) => ordersOf(machine, devices, value));
      for (const [index, { value: kernel }] of kernels.entries()) {
        const tally = new HostTally(machine, this.#verdict, kernel, orders);
        tally.count(powerOn(layout), paths, (path, mask, count) => add(index, path, mask, count));
      }
    }
  }
}
