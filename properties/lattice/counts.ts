import { properties } from '../index.ts';
import { KIND_NUMBERS } from './kind-numbers.ts';
import type { Lattice } from './lattice.ts';
import { addSparse, type SparseCounts } from './sparse.ts';

const MASKS = 2 ** properties.length;
const BOOTS = 2;

/** The properties, by index, of every mask (see Verdict). */
const OF_MASK: readonly (readonly number[])[] = Array.from({ length: MASKS }, (_, mask) =>
  [...properties.keys()].filter((index) => Math.floor(mask / 2 ** index) % 2 === 1),
);

/** Counts as one thread hands them to another. */
export interface CountsData {
  readonly from: number;
  /** The kind of host that the first of `masks` are of. */
  readonly firstKind: number;
  /** Scenarios by strategy, kind of host, kernel, path and mask. */
  readonly masks: Float64Array;
  /** Scenarios by strategy, boot and kind of failure. */
  readonly kinds: Float64Array;
  /** Scenarios of each host that one strategy was put to. */
  readonly scenarios: Float64Array;
  /** Scenarios by host, strategy, kernel and property that violate it. */
  readonly violated: Float64Array;
}

/** A part of a lattice: one kind of host, one setting of the kernels, or all. */
export interface Part {
  readonly kind?: number;
  readonly kernel?: number;
}

export interface Count {
  readonly scenarios: number;
  readonly violated: number;
}

/** How many scenarios of the hosts from..to (to not included) of a lattice violate what, and how. */
export class Counts {
  readonly data: CountsData;
  readonly #lattice: Lattice;
  /** How many kinds of host `masks` are of. */
  readonly #kinds: number;

  /** `kinds` are those of the hosts, the first and the last, where that is known: other counts are 0. */
  constructor(
    lattice: Lattice,
    strategies: number,
    from: number,
    to: number,
    kinds = { first: 0, last: lattice.kinds.length - 1 },
  ) {
    const { kernels, paths } = lattice;
    this.#lattice = lattice;
    this.#kinds = kinds.last - kinds.first + 1;
    this.data = {
      from,
      firstKind: kinds.first,
      masks: new Float64Array(strategies * this.#kinds * kernels.length * paths.length * MASKS),
      kinds: new Float64Array(strategies * BOOTS * KIND_NUMBERS),
      scenarios: new Float64Array(to - from),
      violated: new Float64Array((to - from) * strategies * kernels.length * properties.length),
    };
  }

  get #strategies(): number {
    return this.data.kinds.length / (BOOTS * KIND_NUMBERS);
  }

  /** Whether hosts of that kind are among these. */
  #has(kind: number): boolean {
    const { firstKind } = this.data;
    return kind >= firstKind && kind < firstKind + this.#kinds;
  }

  #at(strategy: number, kind: number, kernel: number, path: number): number {
    const { kernels, paths } = this.#lattice;
    const at = strategy * this.#kinds + kind - this.data.firstKind;
    return ((at * kernels.length + kernel) * paths.length + path) * MASKS;
  }

  add(
    strategy: number,
    kind: number,
    kernel: number,
    path: number,
    mask: number,
    count: number,
  ): void {
    increase(this.data.masks, this.#at(strategy, kind, kernel, path) + mask, count);
  }

  /** Counts scenarios whose boot (from 0) shows the kind of failure with that number. */
  addKind(strategy: number, boot: number, kind: number, count: number): void {
    increase(this.data.kinds, (strategy * BOOTS + boot) * KIND_NUMBERS + kind, count);
  }

  #atHost(host: number, strategy: number, kernel: number): number {
    const place = (host - this.data.from) * this.#strategies + strategy;
    return (place * this.#lattice.kernels.length + kernel) * properties.length;
  }

  /** Counts scenarios of one host by itself. */
  addHost(host: number, strategy: number, kernel: number, mask: number, count: number): void {
    const { from, scenarios, violated } = this.data;
    const at = this.#atHost(host, strategy, kernel);
    if (strategy === 0) increase(scenarios, host - from, count);
    for (const property of OF_MASK[mask] ?? []) increase(violated, at + property, count);
  }

  /** Takes in what another part of the lattice, within these hosts, came to. */
  merge(other: CountsData): void {
    const { data } = this;
    const hosts = other.from - data.from;
    const size = other.masks.length / this.#strategies;
    for (let strategy = 0; strategy < this.#strategies; strategy++) {
      const own = other.masks.subarray(strategy * size, (strategy + 1) * size);
      addTo(data.masks, this.#at(strategy, other.firstKind, 0, 0), own);
    }
    addTo(data.kinds, 0, other.kinds);
    addTo(data.scenarios, hosts, other.scenarios);
    addTo(data.violated, this.#atHost(other.from, 0, 0), other.violated);
  }

  /** Takes in what the hosts from `from` on, within these hosts, came to. A RangeError where it cannot be of these. */
  mergeSparse(from: number, other: SparseCounts): void {
    const { data } = this;
    addSparse(data.masks, 0, other.masks);
    addSparse(data.kinds, 0, other.kinds);
    addSparse(data.scenarios, from - data.from, other.scenarios);
    addSparse(data.violated, this.#atHost(from, 0, 0), other.violated);
  }

  /** The scenarios on a part of the lattice, and those that violate the property at `property`. */
  of(strategy: number, property: number, part: Part = {}): Count {
    const { kinds, kernels, paths } = this.#lattice;
    const count = { scenarios: 0, violated: 0 };
    for (const kind of only(part.kind, kinds)) {
      if (!this.#has(kind)) continue;
      for (const kernel of only(part.kernel, kernels)) {
        for (const path of paths.keys()) {
          this.#addUp(count, this.#at(strategy, kind, kernel, path), property);
        }
      }
    }
    return count;
  }

  /** The scenarios of one strategy whose mask of violated properties (see Verdict) is one of these. */
  ofMasks(strategy: number, isOne: (mask: number) => boolean): number {
    const { masks } = this.data;
    const size = masks.length / this.#strategies;
    const own = masks.subarray(strategy * size, (strategy + 1) * size);
    return own.reduce((sum, count, at) => sum + (count > 0 && isOne(at % MASKS) ? count : 0), 0);
  }

  /** The scenarios whose boot (from 0) shows the kind of failure with that number. */
  ofKind(strategy: number, boot: number, kind: number): number {
    return this.data.kinds[(strategy * BOOTS + boot) * KIND_NUMBERS + kind] ?? 0;
  }

  /**
   * The scenarios on the host at `host`, and those that violate the property at `property`; with one setting
   * of the kernels or all.
   */
  ofHost(host: number, strategy: number, property: number, kernel?: number): Count {
    const { kernels } = this.#lattice;
    const { scenarios, violated } = this.data;
    // Every setting of the kernels has as many scenarios.
    const of = kernel === undefined ? 1 : kernels.length;
    const count = { scenarios: (scenarios[host - this.data.from] ?? 0) / of, violated: 0 };
    for (const one of only(kernel, kernels)) {
      count.violated += violated[this.#atHost(host, strategy, one) + property] ?? 0;
    }
    return count;
  }

  #addUp(count: { scenarios: number; violated: number }, at: number, property: number): void {
    for (let mask = 0; mask < MASKS; mask++) {
      const scenarios = this.data.masks[at + mask] ?? 0;
      if (scenarios === 0) continue;
      count.scenarios += scenarios;
      if (OF_MASK[mask]?.includes(property)) count.violated += scenarios;
    }
  }
}

function increase(counts: Float64Array, at: number, count: number): void {
  counts[at] = (counts[at] ?? 0) + count;
}

function addTo(counts: Float64Array, at: number, others: Float64Array): void {
  for (let index = 0; index < others.length; index++) {
    const count = others[index] ?? 0;
    if (count !== 0) increase(counts, at + index, count);
  }
}

function only(index: number | undefined, values: readonly unknown[]): Iterable<number> {
  return index === undefined ? values.keys() : [index];
}
