import {
  type Handover,
  handOver,
  isSameHandover,
  type KernelConfig,
  type Left,
  powerOn,
  type Range,
} from '../../engine/index.ts';
import { type Booter, type Boots, isAlike, MASKS } from './boots.ts';
import { KIND_NUMBERS } from './kind-numbers.ts';
import type { HostKnown, Total } from './known.ts';
import type { Decision, Starts } from './starts.ts';
import { Sum, type Summed } from './sum.ts';

/** Where what scenarios come to is added up, one set of devices after another. */
export class ScenarioSums {
  readonly masks: Sum;
  readonly kinds = [new Sum(KIND_NUMBERS), new Sum(KIND_NUMBERS)] as const;

  constructor(paths: number) {
    this.masks = new Sum(paths * MASKS);
  }

  clear(): void {
    for (const sum of [this.masks, ...this.kinds]) sum.take();
  }
}

/** Whose scenarios are counted, and where. */
interface Counted {
  readonly at: HostKnown;
  /** How many load orders a kernel has. */
  readonly orders: number;
  readonly kernel: KernelConfig;
  /** What is known of boots; those that are run are added. */
  readonly boots: Boots[];
  /** Null for a strategy that is a kernel of its own: all that one is told may tell. */
  readonly starts: Starts | null;
  /** Made where a boot is not known. */
  readonly booter: () => Booter;
  readonly sums: ScenarioSums;
}

/** One strategy on one host, with one set of devices and one setting of the kernels. */
export class SetTally {
  readonly #of: Counted;
  readonly #decisions: Decision[] = [];

  constructor(of: Counted) {
    this.#of = of;
  }

  total(): Total {
    const { at, orders, sums } = this.#of;
    const first = this.#bootsFrom(powerOn(at.layout));
    const leading = new Map<Boots, number>();
    for (const { mask, count, left } of first.ended) {
      const next = this.#following(left);
      for (const { path, via } of at.paths) {
        if (via === null) {
          sums.masks.add(path * MASKS + mask, count);
          continue;
        }
        const second = next(handOver(at.layout, left, at.layout.lfbBase, via, this.#heedsKdump));
        leading.set(second, (leading.get(second) ?? 0) + count);
        addMasks(sums.masks, path, mask, second.masks, count);
      }
    }
    const after = at.paths.reduce((sum, { via }) => sum + (via === null ? 1 : orders), 0);
    sums.kinds[0].addAll(first.kinds, after);
    for (const [{ kinds }, times] of leading) sums.kinds[1].addAll(kinds, times);
    return {
      decisions: this.#decisions,
      masks: sums.masks.take(),
      kinds: [sums.kinds[0].take(), sums.kinds[1].take()],
    };
  }

  get #heedsKdump(): boolean {
    return this.#of.starts === null;
  }

  /** Finds the boots that follow on one that left that: many paths tell the next kernel the same. */
  #following({ framebuffer }: Left): (handover: Handover) => Boots {
    const known: { handover: Handover; boots: Boots }[] = [];
    return (handover) => {
      const { lfbBase, kdump } = handover;
      for (const one of known) {
        if (one.handover.lfbBase === lfbBase && one.handover.kdump === kdump) return one.boots;
      }
      const boots = this.#bootsFrom({ ...handover, framebuffer });
      known.push({ handover, boots });
      return boots;
    };
  }

  #bootsFrom(handover: Handover): Boots {
    const { boots: known, starts, kernel } = this.#of;
    const reserved = starts && this.#decide(starts, handover);
    for (const one of known) {
      const same =
        starts === null ? isSameHandover(one.handover, handover) : isAlike(one, handover, reserved);
      if (same) return one;
    }
    const boots = this.#of.booter().boot(handover, kernel, reserved);
    known.push(boots);
    return boots;
  }

  #decide(starts: Starts, { lfbBase }: Handover): Range | null {
    const decision = starts.decide(this.#of.kernel, lfbBase);
    if (!this.#decisions.includes(decision)) this.#decisions.push(decision);
    return decision.reserved;
  }
}

/** Adds the scenarios of a path that begin with such a boot, and come to these masks in the second. */
function addMasks(
  sum: Sum,
  path: number,
  mask: number,
  { keys, counts }: Summed,
  times: number,
): void {
  for (let at = 0; at < keys.length; at++) {
    sum.add(path * MASKS + (mask | (keys[at] ?? 0)), (counts[at] ?? 0) * times);
  }
}
