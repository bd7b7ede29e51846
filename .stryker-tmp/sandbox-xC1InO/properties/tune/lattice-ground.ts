import type { Host, Strategy } from '../../engine/index.ts';
import { fullLattice, hostsOf, type Lattice } from '../lattice/lattice.ts';
import { narrow } from '../lattice/narrow.ts';
import { LatticeTally } from '../lattice/tally.ts';
import type { Ground } from './ground.ts';
import { type Rates, ratesOf, SIDES, sidesOf } from './rates.ts';

/** The lattice of a census cut down to what a whole family can be put to in a minute. */
export const tuneLattice: Lattice = [
  'low-mmio=unasked,128MiB,256MiB,1GiB,3GiB',
  'framebuffer=8MiB,64MiB,68MiB,128MiB',
].reduce(narrow, fullLattice);

/** Every scenario of a lattice, all alike in weight. */
export class LatticeGround implements Ground {
  readonly parts: number;
  readonly #hosts: ReturnType<typeof hostsOf>;
  readonly #tally: LatticeTally;

  constructor(lattice: Lattice) {
    this.#hosts = hostsOf(lattice);
    this.#tally = new LatticeTally(lattice);
    this.parts = this.#hosts.length;
  }

  built(part: number): ReturnType<Ground['built']> {
    return { firmware: this.#at(part).firmware, sysfb: [true, false] };
  }

  rates(part: number, strategy: Strategy): Rates {
    const bySides = Array<number>(SIDES).fill(0);
    this.#tally.count(this.#at(part), strategy, {
      scenarios(_kernel, _path, mask, count) {
        const sides = sidesOf(mask);
        bySides[sides] = (bySides[sides] ?? 0) + count;
      },
      kind: () => undefined,
    });
    return ratesOf(bySides.map(BigInt));
  }

  #at(part: number): Host {
    const host = this.#hosts[part]?.host;
    if (host === undefined) throw new RangeError(`no host ${part} on this lattice`);
    return host;
  }
}
