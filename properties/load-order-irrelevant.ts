import {
  type Boot,
  type Handover,
  type HostLayout,
  layOut,
  Machine,
  powerOn,
  type Scenario,
  type Slot,
  type Strategy,
  VmbusMemory,
  type Witness,
  type Word,
} from '../engine/index.ts';
import { inOrderOfDevices } from './judging/violations.ts';
import type { Relation, Violation } from './property.ts';
import { alikeDevices, countLoadOrders, forEachLoadOrder } from './settings/load-orders.ts';

const ID = 'load-order-irrelevant';

/** A scenario has more load orders than may be run; nothing is claimed of it. */
export class TooManyLoadOrders extends Error {
  override readonly name = 'TooManyLoadOrders';

  constructor(boot: number, most: number) {
    super(`${ID}: the load orders up to boot ${boot} need more than ${most} boots to run them all`);
  }
}

/** Collects, over many runs of one boot, the words with which each device ended it. */
class Words implements Witness {
  readonly #seen = new Map<Slot, Set<Word>>();

  bootStarted(): void {}
  answered(): void {}

  bootEnded(slots: readonly Slot[]): void {
    for (const slot of slots) {
      if (slot.word !== null && slot.word !== 'exhausted') this.of(slot).add(slot.word);
    }
  }

  of(slot: Slot): Set<Word> {
    const words = this.#seen.get(slot) ?? new Set();
    this.#seen.set(slot, words);
    return words;
  }
}

function keyOf({ framebuffer, lfbBase, configWindows }: Handover): string {
  const held = configWindows.map(({ device, start }) => `${device} ${start}`);
  return [framebuffer?.start, framebuffer?.end, lfbBase, ...held.sort()].join('\n');
}

/** A boot under every load order, on everything that the orders before it can leave behind. */
class EveryOrder {
  readonly #words = new Words();
  readonly #machine: Machine;
  readonly #boot: Boot;

  constructor(scenario: Scenario, strategy: Strategy, layout: HostLayout, boot: Boot) {
    const memory = new VmbusMemory();
    this.#machine = new Machine(layout, scenario.devices, strategy, memory, this.#words);
    this.#boot = boot;
  }

  /** How many boots `run` takes. */
  count(handovers: readonly Handover[]): number {
    return countLoadOrders(this.#machine.actions(this.#boot.events)) * handovers.length;
  }

  /** What the orders can leave to a kernel started by way of `via`, each distinct handover once. */
  run(handovers: readonly Handover[], via: Boot['via']): Handover[] {
    const left = new Map<string, Handover>();
    for (const handover of handovers) {
      forEachLoadOrder(this.#machine.actions(this.#boot.events), (order) => {
        this.#machine.boot(handover, this.#boot.kernel, order);
        if (via === null) return;
        const next = this.#machine.handover(via);
        left.set(keyOf(next), next);
      });
    }
    return [...left.values()];
  }

  /** Devices with more than one word. Of devices alike each can take the other's place. */
  differing(): string[] {
    return alikeDevices(this.#machine.actions(this.#boot.events))
      .filter((group) => new Set(group.flatMap((slot) => [...this.#words.of(slot)])).size > 1)
      .flatMap((group) => group.map(({ id }) => id));
  }
}

/**
 * Runs every load order of every boot. Boots influence each other only through their handover, so each
 * distinct one is booted once. Throws TooManyLoadOrders where that takes more than `mostBoots`.
 */
export function loadOrderIrrelevantWithin(mostBoots: number): Relation {
  return {
    id: ID,
    summary: "a device's word in a boot is the same in every load order (exhausted aside)",
    judges: 'runs',
    violations(scenario, strategy, assumptions) {
      const found: Violation[] = [];
      const layout = layOut(scenario.host, assumptions);
      let handovers: readonly Handover[] = [powerOn(layout)];
      let left = mostBoots;
      scenario.boots.forEach((boot, index) => {
        const orders = new EveryOrder(scenario, strategy, layout, boot);
        left -= orders.count(handovers);
        if (left < 0) throw new TooManyLoadOrders(index, mostBoots);
        handovers = orders.run(handovers, scenario.boots[index + 1]?.via ?? null);
        for (const device of inOrderOfDevices(scenario, orders.differing())) {
          found.push({ property: ID, boot: index, device });
        }
      });
      return found;
    },
  };
}

export const loadOrderIrrelevant = loadOrderIrrelevantWithin(2_000_000);
