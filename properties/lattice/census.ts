import type { Strategy } from '../../engine/index.ts';
import { properties } from '../index.ts';
import { hostsOf, type Lattice } from './lattice.ts';
import { LatticeTally } from './tally.ts';

const MASKS = 2 ** properties.length;

/** How many scenarios of a lattice violate what, by strategy, kind of host, kernel, path and mask. */
export class Counts {
  readonly #lattice: Lattice;
  readonly counts: Float64Array;

  constructor(lattice: Lattice, strategies: number, counts?: Float64Array) {
    const { kinds, kernels, paths } = lattice;
    this.#lattice = lattice;
    this.counts =
      counts ?? new Float64Array(strategies * kinds.length * kernels.length * paths.length * MASKS);
  }

  #at(strategy: number, kind: number, kernel: number, path: number): number {
    const { kinds, kernels, paths } = this.#lattice;
    return (
      (((strategy * kinds.length + kind) * kernels.length + kernel) * paths.length + path) * MASKS
    );
  }

  add(
    strategy: number,
    kind: number,
    kernel: number,
    path: number,
    mask: number,
    count: number,
  ): void {
    const at = this.#at(strategy, kind, kernel, path) + mask;
    this.counts[at] = (this.counts[at] ?? 0) + count;
  }

  /** Takes in what another part of the lattice came to. */
  merge(other: Float64Array): void {
    for (const [at, count] of other.entries()) {
      if (count !== 0) this.counts[at] = (this.counts[at] ?? 0) + count;
    }
  }

  /** The scenarios on a part of the lattice, and those that violate the property at `property`. */
  of(strategy: number, property: number, part: Part = {}): Count {
    const { kinds, kernels, paths } = this.#lattice;
    const count = { scenarios: 0, violated: 0 };
    for (const kind of only(part.kind, kinds)) {
      for (const kernel of only(part.kernel, kernels)) {
        for (const path of paths.keys()) {
          this.#addTo(count, this.#at(strategy, kind, kernel, path), property);
        }
      }
    }
    return count;
  }

  #addTo(count: { scenarios: number; violated: number }, at: number, property: number): void {
    for (let mask = 0; mask < MASKS; mask++) {
      const scenarios = this.counts[at + mask] ?? 0;
      count.scenarios += scenarios;
      if (Math.floor(mask / 2 ** property) % 2 === 1) count.violated += scenarios;
    }
  }
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

function only(index: number | undefined, values: readonly unknown[]): Iterable<number> {
  return index === undefined ? values.keys() : [index];
}

/** A lattice that is exhausted part by part, each a stretch of its hosts. */
export class Census {
  readonly #lattice: Lattice;
  readonly #strategies: readonly Strategy[];
  readonly #hosts: ReturnType<typeof hostsOf>;
  readonly #tally: LatticeTally;

  constructor(lattice: Lattice, strategies: readonly Strategy[]) {
    this.#lattice = lattice;
    this.#strategies = strategies;
    this.#hosts = hostsOf(lattice);
    this.#tally = new LatticeTally(lattice, properties);
  }

  /** How many hosts there are. */
  get hosts(): number {
    return this.#hosts.length;
  }

  /** Exhausts the hosts from..to (to not included). */
  exhaust(from: number, to: number): Counts {
    const counts = new Counts(this.#lattice, this.#strategies.length);
    for (const { kind, host } of this.#hosts.slice(from, to)) {
      for (const [index, strategy] of this.#strategies.entries()) {
        this.#tally.count(host, strategy, (kernel, path, mask, count) =>
          counts.add(index, kind, kernel, path, mask, count),
        );
      }
    }
    return counts;
  }
}
