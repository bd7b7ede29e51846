import {
  type Host,
  isKernel,
  type KernelConfig,
  type Strategy,
  VmbusMemory,
} from '../../engine/index.ts';
import { properties } from '../index.ts';
import { Verdict } from '../judging/verdict.ts';
import { alikeKernels } from './alike-kernels.ts';
import { BootKinds } from './boot-kinds.ts';
import { Booter, BootSums, isSameRange, MASKS } from './boots.ts';
import {
  type DeviceSet,
  deviceSetsOf,
  HostKnown,
  type Known,
  nothingKnown,
  type Total,
} from './known.ts';
import type { Lattice } from './lattice.ts';
import { countOrders } from './orders.ts';
import { Placing } from './placing.ts';
import { ScenarioSums, SetTally } from './set-tally.ts';
import { Starts } from './starts.ts';

/** Takes counts of scenarios. */
export interface Sink {
  /** By kernel setting, path and mask. */
  scenarios(kernel: number, path: number, mask: number, count: number): void;
  /** By boot (from 0) and number of a kind of failure; a scenario may show several. */
  kind(boot: number, kind: number, count: number): void;
}

/** Takes what scenarios come to with a set of devices, by its place, and settings of the kernels, by theirs. */
type Visit = (set: number, kernels: readonly number[], total: Total) => void;

/** Runs every scenario of a lattice on one host under one strategy. */
export class LatticeTally {
  readonly #lattice: Lattice;
  readonly #sets: readonly DeviceSet[];
  readonly #orders: readonly number[];
  readonly #memory = new VmbusMemory();
  readonly #bootSums = new BootSums();
  readonly #sums: ScenarioSums;
  /** By setting of the kernels. */
  readonly #ofKernels: readonly ScenarioSums[];
  #known: HostKnown | null = null;

  constructor(lattice: Lattice) {
    const { devices, graphics, kernels, paths } = lattice;
    const probed = graphics.map(({ value }) => value);
    this.#lattice = lattice;
    this.#sets = deviceSetsOf(lattice);
    this.#orders = devices.map(({ value }) => countOrders(value, probed));
    this.#sums = new ScenarioSums(paths.length);
    this.#ofKernels = kernels.map(() => new ScenarioSums(paths.length));
  }

  /** Counts the scenarios of all sets of devices together. */
  count(host: Host, strategy: Strategy, sink: Sink): void {
    const shown = new Map<number, readonly number[]>();
    // A strategy that throws leaves what was added up.
    for (const sums of this.#ofKernels) sums.clear();
    this.eachSet(host, strategy, (_set, kernels, { masks, kinds }) => {
      const [first = 0] = kernels;
      const sums = this.#ofKernels[first] ?? this.#sums;
      sums.masks.addAll(masks, 1);
      for (const [boot, sum] of sums.kinds.entries()) {
        sum.addAll(kinds[boot] ?? NONE, kernels.length);
      }
      shown.set(first, kernels);
    });
    for (const [first, kernels] of shown) this.#show(this.#ofKernels[first], kernels, sink);
  }

  /**
   * Visits what the scenarios with each set of devices and each setting of the kernels come to, settings that are
   * alike at once. Strategies on one host one after another share what those before them came to.
   */
  eachSet(host: Host, strategy: Strategy, visit: Visit): void {
    const at = this.#knownOf(host);
    const { layout } = at;
    this.#sums.clear();
    const alike = alikeKernels(this.#lattice.kernels, layout.firmware, strategy);
    const starts = isKernel(strategy) ? null : new Starts(layout, strategy, this.#memory);
    const known = starts && at.placedBy(placingOf(strategy, starts, at, alike));
    const seen = lazily(() => new BootKinds(new Verdict(properties), layout, strategy));
    const [memory, bootSums, sums] = [this.#memory, this.#bootSums, this.#sums];
    for (const [set, { devices, orders }] of this.#sets.entries()) {
      const ofSet = known?.[set];
      const site = { layout, devices, orders, strategy, memory, sums: bootSums };
      const booter = lazily(() => new Booter({ ...site, seen: seen() }));
      for (const { kernel, at: kernels } of alike) {
        // Of a kernel of its own any setting may tell.
        const { boots, totals } = ofSet ?? nothingKnown();
        const same = starts && findDecided(totals, starts, kernel);
        const counted = { at, orders: this.#orders[set] ?? 0, kernel, boots, starts, booter, sums };
        const total = same ?? new SetTally(counted).total();
        if (same === null) totals.push(total);
        visit(set, kernels, total);
      }
    }
  }

  #knownOf(host: Host): HostKnown {
    if (this.#known?.host !== host) this.#known = new HostKnown(host, this.#lattice, this.#sets);
    return this.#known;
  }

  #show(sums: ScenarioSums | undefined, kernels: readonly number[], sink: Sink): void {
    if (sums === undefined) return;
    const { keys, counts } = sums.masks.take();
    for (const [at, key] of keys.entries()) {
      const path = Math.floor(key / MASKS);
      for (const kernel of kernels) sink.scenarios(kernel, path, key % MASKS, counts[at] ?? 0);
    }
    for (const [boot, sum] of sums.kinds.entries()) {
      const { keys: kinds, counts: shown } = sum.take();
      for (const [at, kind] of kinds.entries()) sink.kind(boot, kind, shown[at] ?? 0);
    }
  }
}

const NONE = { keys: [], counts: [] };

/** Makes it where it is first asked for. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function placingOf(
  strategy: Strategy,
  starts: Starts,
  { layout }: HostKnown,
  [usual]: ReturnType<typeof alikeKernels>,
): Placing {
  if (usual !== undefined) starts.decide(usual.kernel, layout.lfbBase);
  return new Placing(strategy, starts.ranges);
}

/** The total of kernels that decide what this one decides, as far as they are asked; null where there is none yet. */
function findDecided(totals: Known['totals'], starts: Starts, kernel: KernelConfig): Total | null {
  const isSame = ({ decisions }: Total) =>
    decisions.every(({ lfbBase, reserved }) =>
      isSameRange(starts.decide(kernel, lfbBase).reserved, reserved),
    );
  return totals.find(isSame) ?? null;
}
