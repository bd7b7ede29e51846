import {
  type Action,
  type Handover,
  type HostLayout,
  isSameHandover,
  type KernelConfig,
  type Machine,
  powerOn,
  type Via,
} from '../../engine/index.ts';
import type { Verdict } from '../judging/verdict.ts';
import { type Loader, viaOn } from '../population/loaders.ts';
import { laterKernelsOf } from '../population/population.ts';
import type { PopulationPart } from './population-parts.ts';
import { SIDES, sidesOf } from './rates.ts';
import {
  type KernelOrders,
  MOST_LATER,
  type Ordered,
  probesOf,
  weightOfOrders,
} from './weighted-orders.ts';

/** Scenarios up to some kernel that are alike from there on: the sides seen so far, and what is left. */
interface Reached {
  readonly sides: number;
  readonly handover: Handover;
  weight: number;
}

interface Known {
  readonly handover: Handover;
  readonly kernel: KernelConfig;
  readonly reached: readonly Reached[];
}

/** Adds up what cannot be told apart. */
function put(all: Reached[], sides: number, handover: Handover, weight: number): void {
  for (const one of all) {
    if (one.sides === sides && isSameHandover(one.handover, handover)) {
      one.weight += weight;
      return;
    }
  }
  all.push({ sides, handover, weight });
}

/** Orders of a kernel as the machine runs them. */
type Runs = readonly { readonly actions: readonly Action[]; readonly weight: number }[];

function runsOf(probes: readonly Action[], orders: readonly Ordered[]): Runs {
  return orders.map(({ probes: places, weight }) => {
    const actions: Action[] = [];
    for (const place of places) {
      const action = probes[place];
      if (action !== undefined) actions.push(action);
    }
    return { actions, weight };
  });
}

/** The population's kernels on one machine with one set of devices, each distinct boot run once. */
export class KernelsInTurn {
  readonly #layout: HostLayout;
  readonly #machine: Machine;
  readonly #verdict: Verdict;
  readonly #loader: Loader;
  readonly #via: Via | null;
  readonly #devices: number;
  readonly #first: Runs;
  readonly #later: Runs;
  readonly #known: Known[] = [];

  /** `verdict` is the machine's witness, `orders` those of its devices (see `ordersOf`). */
  constructor(
    layout: HostLayout,
    machine: Machine,
    verdict: Verdict,
    { host, loader }: Pick<PopulationPart, 'host' | 'loader'>,
    ids: readonly string[],
    orders: KernelOrders,
  ) {
    this.#layout = layout;
    this.#machine = machine;
    this.#verdict = verdict;
    this.#loader = loader;
    // kexec and kdump leave the same.
    this.#via = loader.path && viaOn(host, loader.path, 'kdump');
    this.#devices = ids.length;
    const probes = probesOf(machine, ids);
    this.#first = runsOf(probes, orders.first);
    this.#later = runsOf(probes, orders.later);
  }

  /** The weight of the scenarios by sides (see rates.ts), of `weightOfAll`. */
  weights(): number[] {
    const bySides = Array<number>(SIDES).fill(0);
    const { kernel } = this.#loader;
    const begun = this.#run(powerOn(this.#layout), kernel, this.#first);
    for (const { value: kinds, weight: often } of laterKernelsOf(this.#loader)) {
      // Fewer kernels weigh as much as if others followed in which nothing happens.
      const missing = weightOfOrders(this.#devices, MOST_LATER - kinds.length);
      const ended = kinds.reduce((reached, kind) => this.#follow(reached, kind), begun);
      for (const { sides, weight } of ended) {
        bySides[sides] = (bySides[sides] ?? 0) + often * missing * weight;
      }
    }
    return bySides;
  }

  #follow(reached: readonly Reached[], kind: Via['kind']): readonly Reached[] {
    const { kernel, noefi } = this.#loader;
    const config = { ...kernel, efi: !(noefi && kind === 'kdump') };
    const all: Reached[] = [];
    for (const before of reached) {
      for (const { sides, handover, weight } of this.#afterHandover(before.handover, config)) {
        put(all, before.sides | sides, handover, before.weight * weight);
      }
    }
    return all;
  }

  #afterHandover(handover: Handover, kernel: KernelConfig): readonly Reached[] {
    const same = this.#known.find(
      (one) => one.kernel.efi === kernel.efi && isSameHandover(one.handover, handover),
    );
    if (same !== undefined) return same.reached;
    const reached = this.#run(handover, kernel, this.#later);
    this.#known.push({ handover, kernel, reached });
    return reached;
  }

  #run(handover: Handover, kernel: KernelConfig, runs: Runs): readonly Reached[] {
    const all: Reached[] = [];
    for (const { actions, weight } of runs) {
      this.#machine.boot(handover, kernel, actions);
      const left = this.#via && this.#machine.handover(this.#via);
      // Where no kernel follows, what this one leaves does not matter.
      put(all, sidesOf(this.#verdict.mask), left ?? handover, weight);
    }
    return all;
  }
}
