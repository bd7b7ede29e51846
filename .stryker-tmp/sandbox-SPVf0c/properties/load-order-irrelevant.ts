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
import { type Relation, type Violation, verdictOf } from './property.ts';
import { inOrderOfDevices } from './settings/devices.ts';
import { deviceOf } from './settings/events.ts';
import {
  alikeDevices,
  countLoadOrders,
  everyOrder,
  forEachLoadOrder,
} from './settings/load-orders.ts';
import { varyBoot } from './settings/vary.ts';

const ID = 'load-order-irrelevant';
const SET_ASIDE: readonly Word[] = ['exhausted'];

/** Collects, over many runs of one boot, the words with which each device ended it. */
class Words implements Witness {
  readonly #seen = new Map<Slot, Set<Word>>();

  bootStarted(): void {}
  answered(): void {}

  bootEnded(slots: readonly Slot[]): void {
    for (const slot of slots) {
      if (slot.word !== null && !SET_ASIDE.includes(slot.word)) this.of(slot).add(slot.word);
    }
  }

  of(slot: Slot): Set<Word> {
    const words = this.#seen.get(slot) ?? new Set();
    this.#seen.set(slot, words);
    return words;
  }
}

/** What a device needs and what happens to it in every boot, by its id. */
type Lives = ReadonlyMap<string, string>;

/**
 * Where the host remembers which device holds a window (A2), devices may trade places only if their whole
 * lives are the same; then what the host holds for them is traded, too. Empty where it remembers none.
 */
function livesOf({ devices, boots }: Scenario, { keepsConfigWindows }: HostLayout): Lives {
  if (!keepsConfigWindows) return new Map();
  return new Map(
    devices.map(({ id, ...needs }) => {
      const happens = boots.map(({ events }) =>
        events.flatMap((event) => {
          const removal = 'remove' in event;
          return (removal ? event.remove : event.probe) === id ? [removal] : [];
        }),
      );
      return [id, JSON.stringify([needs, happens])];
    }),
  );
}

/** A boot under every load order, on everything that the orders before it can leave behind. */
class EveryOrder {
  readonly #words = new Words();
  readonly #machine: Machine;
  readonly #boot: Boot;
  readonly #lives: Lives;

  constructor(
    scenario: Scenario,
    strategy: Strategy,
    layout: HostLayout,
    boot: Boot,
    lives: Lives,
  ) {
    const memory = new VmbusMemory();
    this.#machine = new Machine(layout, scenario.devices, strategy, memory, this.#words);
    this.#boot = boot;
    this.#lives = lives;
  }

  /** How many boots `run` takes. */
  count(handovers: readonly Handover[]): number {
    const actions = this.#machine.actions(this.#boot.events);
    return handovers.reduce(
      (sum, handover) => sum + countLoadOrders(actions, (slot) => this.#apart(slot, handover)),
      0,
    );
  }

  /** What the orders can leave to a kernel started by way of `via`, each distinct handover once. */
  run(handovers: readonly Handover[], via: Boot['via']): Handover[] {
    const left = new Map<string, Handover>();
    for (const handover of handovers) {
      forEachLoadOrder(
        this.#machine.actions(this.#boot.events),
        (order) => {
          this.#machine.boot(handover, this.#boot.kernel, order);
          if (via === null) return;
          const next = this.#machine.handover(via);
          // There may be thousands: the same ones (see isSameHandover) have the same text.
          left.set(JSON.stringify(next), next);
        },
        (slot) => this.#apart(slot, handover),
      );
    }
    return [...left.values()];
  }

  /** Devices with more than one word. Of devices alike each can take the other's place. */
  differing(): string[] {
    return alikeDevices(this.#machine.actions(this.#boot.events), ({ id }) => this.#lifeOf(id))
      .filter((group) => new Set(group.flatMap((slot) => [...this.#words.of(slot)])).size > 1)
      .flatMap((group) => group.map(({ id }) => id));
  }

  /** A device for which the host holds a window is like no other in that boot. */
  #apart({ id }: Slot, { configWindows }: Handover): string {
    return configWindows.some(({ device }) => device === id) ? id : this.#lifeOf(id);
  }

  #lifeOf(id: string): string {
    return this.#lives.get(id) ?? '';
  }
}

/** The scenario with the load orders of every boot from `boot` up to `last` combined. */
function* reordered(scenario: Scenario, boot: number, last: number): Generator<Scenario> {
  const events = scenario.boots[boot]?.events;
  if (events === undefined || boot > last) {
    yield scenario;
    return;
  }
  for (const order of everyOrder(events)) {
    yield* reordered(
      varyBoot(scenario, boot, () => ({ events: order })),
      boot + 1,
      last,
    );
  }
}

/**
 * Runs every load order of every boot. Boots influence each other only through their handover, so each
 * distinct one is booted once.
 */
export const loadOrderIrrelevant: Relation = {
  id: ID,
  summary: "a device's word in a boot is the same in every load order (exhausted aside)",
  judges: 'runs',
  compares: 'load orders',
  sentence: 'a device fares differently in another load order',
  setAside: SET_ASIDE,
  exercisedBy: ({ boots }) => boots.some(({ events }) => new Set(events.map(deviceOf)).size > 1),
  judge(scenario, strategy, mostBoots, assumptions) {
    const found: Violation[] = [];
    const layout = layOut(scenario.host, assumptions);
    const lives = livesOf(scenario, layout);
    let handovers: readonly Handover[] = [powerOn(layout)];
    let left = mostBoots;
    for (const [index, boot] of scenario.boots.entries()) {
      const orders = new EveryOrder(scenario, strategy, layout, boot, lives);
      left -= orders.count(handovers);
      if (left < 0) {
        const problem = `${ID}: the load orders up to boot ${index} need more than ${mostBoots} boots to run them all`;
        return { type: 'over budget', problem };
      }
      handovers = orders.run(handovers, scenario.boots[index + 1]?.via ?? null);
      for (const device of inOrderOfDevices(scenario, orders.differing())) {
        found.push({ property: ID, boot: index, device });
      }
    }
    return verdictOf(found);
  },
  comparedWith: (scenario, boot) => reordered(scenario, 0, boot),
};
