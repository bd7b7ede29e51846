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
import { properties } from '../index.ts';
import type { BootKinds } from './boot-kinds.ts';
import { KIND_NUMBERS } from './kind-numbers.ts';
import type { LoadOrders, Orders } from './orders.ts';
import { Sum, type Summed } from './sum.ts';

/** How many masks there are (see Verdict). */
export const MASKS = 2 ** properties.length;

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
  /** Load orders by mask (see Verdict). */
  readonly masks: Summed;
  /** Load orders by kind of failure. */
  readonly kinds: Summed;
}

/** Where kernels are booted: everything of a scenario but what is decided boot by boot. */
export interface Site {
  readonly layout: HostLayout;
  readonly devices: readonly Device[];
  readonly orders: LoadOrders;
  readonly strategy: Strategy;
  readonly memory: VmbusMemory;
  readonly seen: BootKinds;
  readonly sums: BootSums;
}

/** Where what boots come to is added up, one kernel after another. */
export class BootSums {
  readonly masks = new Sum(MASKS);
  readonly kinds = new Sum(KIND_NUMBERS);
}

/** Boots the kernels of one strategy on one host with one set of devices, in every load order. */
export class Booter {
  readonly #machine: Machine;
  readonly #seen: BootKinds;
  readonly #orders: readonly Orders[];
  readonly #sums: BootSums;

  constructor({ layout, devices, orders, strategy, memory, seen, sums }: Site) {
    this.#seen = seen;
    this.#sums = sums;
    this.#machine = new Machine(layout, devices, strategy, memory, seen);
    this.#orders = orders.on(this.#machine, layout.firmware.graphics);
  }

  boot(handover: Handover, kernel: KernelConfig, reserved: Range | null): Boots {
    const ended: Ended[] = [];
    for (const { orders, each } of this.#orders) {
      for (const order of orders) {
        this.#machine.boot(handover, kernel, order);
        this.#note(ended, each);
      }
    }
    const { masks, kinds } = this.#sums;
    for (const one of ended) {
      masks.add(one.mask, one.count);
      for (const kind of one.kinds) kinds.add(kind, one.count);
    }
    return { handover, reserved, ended, masks: masks.take(), kinds: kinds.take() };
  }

  #note(ended: Ended[], count: number): void {
    const { mask } = this.#seen;
    const { left } = this.#machine;
    for (const one of ended) {
      if (one.mask !== mask || !isSameLeft(one.left, left)) continue;
      if (!this.#seen.hasKinds(one.kinds)) continue;
      one.count += count;
      return;
    }
    ended.push({ mask, kinds: this.#seen.kinds, left, count });
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
