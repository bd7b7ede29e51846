import {
  type Handover,
  type HostLayout,
  isSameHandover,
  type KernelConfig,
  type Machine,
  powerOn,
  type Via,
} from '../../engine/index.ts';
import type { Verdict } from '../judging/verdict.ts';
import type { Loader } from '../population/loaders.ts';
import { firstOrders, laterKernels, laterOrders } from '../population/population.ts';
import { SIDES, sidesOf } from './rates.ts';
import { MOST_LATER, type Ordered, ordersOf, weightOfOrders } from './weighted-orders.ts';

/** Scenarios up to some kernel that are alike from there on: the sides seen so far, and what is left. */
interface Reached {
  readonly sides: number;
  readonly handover: Handover;
  readonly weight: number;
}

interface Known {
  readonly handover: Handover;
  readonly kernel: KernelConfig;
  readonly reached: readonly Reached[];
}

/** Adds up what cannot be told apart. */
function put(all: Reached[], one: Reached): void {
  const at = all.findIndex(
    ({ sides, handover }) => sides === one.sides && isSameHandover(handover, one.handover),
  );
  const same = all[at];
  if (same === undefined) all.push(one);
  else all[at] = { ...same, weight: same.weight + one.weight };
}

/** The population's kernels on one machine with one set of devices, each distinct boot run once. */
export class KernelsInTurn {
  readonly #layout: HostLayout;
  readonly #machine: Machine;
  readonly #verdict: Verdict;
  readonly #loader: Loader;
  readonly #via: Via;
  readonly #devices: number;
  readonly #first: readonly Ordered[];
  readonly #later: readonly Ordered[];
  readonly #known: Known[] = [];

  /** `verdict` is the machine's witness. */
  constructor(
    layout: HostLayout,
    machine: Machine,
    verdict: Verdict,
    loader: Loader,
    ids: readonly string[],
  ) {
    const { syscall, tools, fb0 } = loader;
    this.#layout = layout;
    this.#machine = machine;
    this.#verdict = verdict;
    this.#loader = loader;
    // kexec and kdump leave the same.
    this.#via = { kind: 'kdump', syscall, tools, fb0 };
    this.#devices = ids.length;
    this.#first = ordersOf(machine, ids, firstOrders);
    this.#later = ordersOf(machine, ids, laterOrders);
  }

  /** The weight of the scenarios by sides (see rates.ts), of `weightOfAll`. */
  weights(): number[] {
    const bySides = Array<number>(SIDES).fill(0);
    const { kernel } = this.#loader;
    const begun = this.#run(powerOn(this.#layout), kernel, this.#first);
    for (const { value: kinds, weight: often } of laterKernels) {
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
        put(all, { sides: before.sides | sides, handover, weight: before.weight * weight });
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

  #run(handover: Handover, kernel: KernelConfig, orders: readonly Ordered[]): readonly Reached[] {
    const all: Reached[] = [];
    for (const { actions, weight } of orders) {
      this.#machine.boot(handover, kernel, actions);
      const sides = sidesOf(this.#verdict.mask);
      put(all, { sides, handover: this.#machine.handover(this.#via), weight });
    }
    return all;
  }
}
