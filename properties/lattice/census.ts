import type { Strategy } from '../../engine/index.ts';
import { Counts } from './counts.ts';
import { hostsOf, type Lattice } from './lattice.ts';
import { LatticeTally } from './tally.ts';

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
    this.#tally = new LatticeTally(lattice);
  }

  /** How many hosts there are. */
  get hosts(): number {
    return this.#hosts.length;
  }

  /** Counts of the hosts from..to (to not included), all 0. */
  countsOf(from: number, to: number): Counts {
    const kinds = { first: this.#kindOf(from), last: this.#kindOf(to - 1) };
    return new Counts(this.#lattice, this.#strategies.length, from, to, kinds);
  }

  /** Exhausts the hosts from..to (to not included). */
  exhaust(from: number, to: number): Counts {
    const counts = this.countsOf(from, to);
    // Strategies on one host share its boots.
    for (let host = from; host < to; host++) {
      for (const index of this.#strategies.keys()) this.#exhaustHost(host, index, counts);
    }
    return counts;
  }

  #kindOf(host: number): number {
    return this.#hosts[host]?.kind ?? 0;
  }

  #exhaustHost(at: number, index: number, counts: Counts): void {
    const [found, strategy] = [this.#hosts[at], this.#strategies[index]];
    if (found === undefined || strategy === undefined) return;
    this.#tally.count(found.host, strategy, {
      scenarios(kernel, path, mask, count) {
        counts.add(index, found.kind, kernel, path, mask, count);
        counts.addHost(at, index, kernel, mask, count);
      },
      kind: (boot, kind, count) => counts.addKind(index, boot, kind, count),
    });
  }
}
