import {
  type Device,
  type Handover,
  type HostLayout,
  type KernelConfig,
  type Left,
  Machine,
  type Range,
  type Strategy,
  type VmbusMemory,
} from '../../engine/index.ts';
import type { BootKinds } from './boot-kinds.ts';
import { allOrdersOf, type Orders } from './orders.ts';

/** Load orders of a kernel by their result: counts by mask (see Verdict), or by kind of failure. */
export type Histogram = Map<number, number>;

export function add(histogram: Histogram, key: number, count: number): void {
  histogram.set(key, (histogram.get(key) ?? 0) + count);
}

/** What a boot came to, and in how many load orders. */
interface Ended {
  readonly mask: number;
  readonly kinds: readonly number[];
  readonly left: Left;
  count: number;
}

/** What the load orders of a kernel come to that starts on this handover and reserves this. */
export interface Boots {
  readonly handover: Handover;
  readonly reserved: Range | null;
  /** In the order in which they came first. */
  readonly ended: readonly Ended[];
  readonly masks: Histogram;
  readonly kinds: Histogram;
}

/** Where kernels are booted: everything of a scenario but what is decided boot by boot. */
export interface Site {
  readonly layout: HostLayout;
  readonly devices: readonly Device[];
  readonly graphics: readonly boolean[];
  readonly strategy: Strategy;
  readonly memory: VmbusMemory;
  readonly seen: BootKinds;
}

/** Boots the kernels of one strategy on one host with one set of devices, in every load order. */
export class Booter {
  readonly #machine: Machine;
  readonly #seen: BootKinds;
  readonly #orders: readonly Orders[];

  constructor({ layout, devices, graphics, strategy, memory, seen }: Site) {
    this.#seen = seen;
    this.#machine = new Machine(layout, devices, strategy, memory, seen);
    this.#orders = allOrdersOf(this.#machine, devices, graphics, layout.firmware.graphics);
  }

  boot(handover: Handover, kernel: KernelConfig, reserved: Range | null): Boots {
    const ended: Ended[] = [];
    const masks: Histogram = new Map();
    const kinds: Histogram = new Map();
    for (const { orders, each } of this.#orders) {
      for (const order of orders) {
        this.#machine.boot(handover, kernel, order);
        this.#note(ended, each);
      }
    }
    for (const one of ended) {
      add(masks, one.mask, one.count);
      for (const kind of one.kinds) add(kinds, kind, one.count);
    }
    return { handover, reserved, ended, masks, kinds };
  }

  #note(ended: Ended[], count: number): void {
    const { mask, kinds } = this.#seen;
    const { left } = this.#machine;
    const same = ended.find(
      (one) => one.mask === mask && isSameLeft(one.left, left) && isSameList(one.kinds, kinds),
    );
    if (same === undefined) ended.push({ mask, kinds: [...kinds], left, count });
    else same.count += count;
  }
}

/** Whether a kernel of a strategy that is no kernel of its own behaves the same from either: of what it was told it sees what it reserved. */
export function isAlike(boots: Boots, { framebuffer }: Handover, reserved: Range | null): boolean {
  return (
    isSameRange(boots.handover.framebuffer, framebuffer) && isSameRange(boots.reserved, reserved)
  );
}

export function isSameRange(one: Range | null, other: Range | null): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

function isSameLeft(one: Left, other: Left): boolean {
  return (
    one.videoMemory === other.videoMemory &&
    one.wasGranted === other.wasGranted &&
    isSameRange(one.framebuffer, other.framebuffer)
  );
}

function isSameList(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
