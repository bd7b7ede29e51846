import type { Strategy } from '../../engine/index.ts';
import { properties } from '../index.ts';
import { MASKS } from './boots.ts';
import { hostsOf, type Lattice } from './lattice.ts';
import { LatticeTally } from './tally.ts';

/** Where hosts of a lattice fail, as one thread hands it to another. */
export interface FailingData {
  readonly from: number;
  /** 1 where any scenario violates the property: by host, setting of the kernels, path and set of devices. */
  readonly flags: Uint8Array;
  readonly scenarios: number;
}

/** Where on the hosts from..to (to not included) of a lattice a strategy violates a property. */
export class Failing {
  readonly #lattice: Lattice;
  readonly #from: number;
  readonly #flags: Uint8Array;
  #scenarios = 0;

  constructor(lattice: Lattice, from: number, to: number) {
    this.#lattice = lattice;
    this.#from = from;
    this.#flags = new Uint8Array((to - from) * this.#ofHost);
  }

  get data(): FailingData {
    return {
      from: this.#from,
      flags: this.#flags,
      scenarios: this.#scenarios,
    };
  }

  /** Notes scenarios, which violate it or do not. */
  note(
    at: { host: number; kernel: number; path: number; set: number },
    count: number,
    violate: boolean,
  ): void {
    this.#scenarios += count;
    if (violate) this.#flags[this.#at(at.host, at.kernel, at.path, at.set)] = 1;
  }

  /** Takes in where other hosts fail, within these. */
  merge({ from, flags, scenarios }: FailingData): void {
    this.#flags.set(flags, this.#at(from, 0, 0, 0));
    this.#scenarios += scenarios;
  }

  /** Whether any scenario there violates it, by the places of its parts in the lattice. */
  isAt(host: number, kernel: number, path: number, set: number): boolean {
    return this.#flags[this.#at(host, kernel, path, set)] === 1;
  }

  /** The same of a part that has all hosts and paths of the lattice, and some of its other values. */
  in(part: Lattice): Failing {
    const { kernels, paths, devices } = part;
    const hosts = this.#flags.length / this.#ofHost;
    const failing = new Failing(part, this.#from, this.#from + hosts);
    const kernelAt = kernels.map((kernel) => this.#lattice.kernels.indexOf(kernel));
    const setAt = devices.map((set) => this.#lattice.devices.indexOf(set));
    for (let host = this.#from; host < this.#from + hosts; host++) {
      for (const [kernel, ofKernel] of kernelAt.entries()) {
        for (const path of paths.keys()) {
          for (const [set, ofSet] of setAt.entries()) {
            if (!this.isAt(host, ofKernel, path, ofSet)) continue;
            failing.#flags[failing.#at(host, kernel, path, set)] = 1;
          }
        }
      }
    }
    return failing;
  }

  /** Whether any scenario violates it. */
  get isAnywhere(): boolean {
    return this.#flags.includes(1);
  }

  get #ofHost(): number {
    const { kernels, paths, devices } = this.#lattice;
    return kernels.length * paths.length * devices.length;
  }

  #at(host: number, kernel: number, path: number, set: number): number {
    const { kernels, paths, devices } = this.#lattice;
    const ofHost = ((host - this.#from) * kernels.length + kernel) * paths.length + path;
    return ofHost * devices.length + set;
  }
}

/** Exhausts hosts of a lattice to see where a strategy violates the property with that id. */
export class FailingCensus {
  readonly #lattice: Lattice;
  readonly #strategy: Strategy;
  readonly #property: number;
  readonly #tally: LatticeTally;

  constructor(lattice: Lattice, strategy: Strategy, property: string) {
    this.#lattice = lattice;
    this.#strategy = strategy;
    this.#property = properties.findIndex(({ id }) => id === property);
    this.#tally = new LatticeTally(lattice);
  }

  /** Notes what the scenarios on the host at that place come to. */
  exhaust(at: number, failing: Failing): void {
    const host = hostsOf(this.#lattice)[at]?.host;
    if (host === undefined) throw new RangeError(`no host ${at} on this lattice`);
    this.#tally.eachSet(host, this.#strategy, (set, kernels, { masks: { keys, counts } }) => {
      for (const [place, key] of keys.entries()) {
        const path = Math.floor(key / MASKS);
        const violate = ((key % MASKS) >> this.#property) % 2 === 1;
        for (const kernel of kernels) {
          failing.note({ host: at, kernel, path, set }, counts[place] ?? 0, violate);
        }
      }
    });
  }
}
