import {
  type Boot,
  type Legacy,
  layOut,
  Machine,
  type Scenario,
  type Slot,
  type Strategy,
  VmbusMemory,
  type Witness,
  type Word,
} from '../engine/index.ts';
import { countLoadOrders, forEachLoadOrder } from './orders.ts';
import type { Relation, Violation } from './property.ts';
import { inOrderOfDevices } from './violations.ts';

/** More boots than this are not run for one scenario and strategy. */
const MOST_BOOTS = 5_000_000;

/** Collects, over many runs of one boot, the words that each device ended it with. */
class Words implements Witness {
  readonly seen = new Map<string, Set<Word>>();

  bootStarted(): void {}
  answered(): void {}

  bootEnded(slots: readonly Slot[]): void {
    for (const { id, word } of slots) {
      if (word === null || word === 'exhausted') continue;
      const words = this.seen.get(id);
      if (words === undefined) this.seen.set(id, new Set([word]));
      else words.add(word);
    }
  }

  differing(): string[] {
    return [...this.seen].filter(([, words]) => words.size > 1).map(([id]) => id);
  }
}

/**
 * Runs every load order of a boot on everything that the orders before it can leave behind. Boots
 * influence each other only through that, so each distinct legacy is booted once.
 */
export const loadOrderIrrelevant: Relation = {
  id: 'load-order-irrelevant',
  summary: "a device's word in a boot is the same in every load order (exhausted aside)",
  kind: 'relation',
  violations(scenario, strategy) {
    const found: Violation[] = [];
    let legacies: readonly Legacy[] = [layOut(scenario.host)];
    const budget = { boots: MOST_BOOTS };
    scenario.boots.forEach((boot, index) => {
      const words = new Words();
      const machine = machineFor(scenario, strategy, words);
      const via = scenario.boots[index + 1]?.via ?? null;
      legacies = runAllOrders(machine, boot, via, legacies, budget);
      for (const device of inOrderOfDevices(scenario, words.differing())) {
        found.push({ property: 'load-order-irrelevant', boot: index, device });
      }
    });
    return found;
  },
};

function machineFor(scenario: Scenario, strategy: Strategy, witness: Witness): Machine {
  return new Machine(layOut(scenario.host), scenario.devices, strategy, new VmbusMemory(), witness);
}

function runAllOrders(
  machine: Machine,
  { kernel, events }: Boot,
  via: Boot['via'],
  legacies: readonly Legacy[],
  budget: { boots: number },
): Legacy[] {
  const actions = machine.actions(events);
  budget.boots -= countLoadOrders(actions) * legacies.length;
  if (budget.boots < 0) throw new TooManyLoadOrders(events.length);
  const left = new Map<string, Legacy>();
  for (const legacy of legacies) {
    forEachLoadOrder(actions, (order) => {
      machine.boot(legacy, kernel, order);
      if (via === null) return;
      const next = machine.legacy(via);
      left.set(`${next.framebuffer?.start} ${next.framebuffer?.end} ${next.lfbBase}`, next);
    });
  }
  return [...left.values()];
}

/** A scenario has more load orders than can be run; nothing is claimed of it. */
export class TooManyLoadOrders extends Error {
  override readonly name = 'TooManyLoadOrders';

  constructor(events: number) {
    super(
      `load-order-irrelevant needs every load order of ${events} events, more than ` +
        `${MOST_BOOTS.toLocaleString('en-US')} boots: too many to run them all`,
    );
  }
}
