import type { Boot, Event, HostLayout, Machine, Scenario, Word } from '../engine/index.ts';
import { type Lives, OrderedBoots, SeenWords } from './every-order.ts';
import { Machines } from './machines.ts';
import {
  type Relation,
  type RelationVerdict,
  relation,
  type Violation,
  verdictOf,
} from './property.ts';
import { inOrderOfDevices } from './settings/devices.ts';
import { deviceOf } from './settings/events.ts';
import { everyOrder } from './settings/load-orders.ts';
import { varyBoot } from './settings/vary.ts';

const ID = 'load-order-irrelevant';
const SET_ASIDE: readonly Word[] = ['exhausted'];

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

/** The names of a scenario's boots, by which those of the same load orders and the same next start are known. */
const names = new WeakMap<Scenario['boots'], readonly string[]>();

function namesOf(boots: Scenario['boots']): readonly string[] {
  const known = names.get(boots) ?? boots.map((boot, at) => nameOf(boot, boots[at + 1]));
  names.set(boots, known);
  return known;
}

function nameOf({ kernel, events }: Boot, next: Boot | undefined): string {
  return JSON.stringify([kernel, next?.via ?? null, eachInSequence(events)]);
}

/** Every device with its own events in sequence: what all load orders of a boot have in common. */
function eachInSequence(events: readonly Event[]): readonly unknown[] {
  const ids = [...new Set(events.map(deviceOf))].sort();
  return ids.map((id) => {
    const own = events.filter((event) => deviceOf(event) === id);
    return [id, own.map((event) => 'remove' in event)];
  });
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
export const loadOrderIrrelevant: Relation = relation({
  id: ID,
  summary: "a device's word in a boot is the same in every load order (exhausted aside)",
  compares: 'load orders',
  sentence: 'a device fares differently in another load order',
  setAside: SET_ASIDE,
  exercisedBy: ({ boots }) => boots.some(({ events }) => new Set(events.map(deviceOf)).size > 1),
  judging(strategy, assumptions) {
    const words = new SeenWords(SET_ASIDE);
    const machines = new Machines(strategy, assumptions, words);
    const ordered = new WeakMap<Machine, OrderedBoots>();
    return (scenario, mostBoots) => {
      const layout = machines.layoutOf(scenario.host);
      const machine = machines.of(scenario);
      const boots = ordered.get(machine) ?? new OrderedBoots(machine, layout, words);
      ordered.set(machine, boots);
      return judgeOrders(scenario, boots, livesOf(scenario, layout), mostBoots);
    };
  },
  comparedWith: (scenario, boot) => reordered(scenario, 0, boot),
});

function judgeOrders(
  scenario: Scenario,
  ordered: OrderedBoots,
  lives: Lives,
  mostBoots: number,
): RelationVerdict {
  const found: Violation[] = [];
  const bootNames = namesOf(scenario.boots);
  let before = ordered.first;
  let left = mostBoots;
  for (const [index, boot] of scenario.boots.entries()) {
    const via = scenario.boots[index + 1]?.via ?? null;
    const orders = ordered.boot(bootNames[index] ?? '', boot, via, before, lives);
    left -= orders.count;
    if (left < 0) {
      const problem = `${ID}: the load orders up to boot ${index} need more than ${mostBoots} boots to run them all`;
      return { type: 'over budget', problem };
    }
    const { differing, left: after } = orders.run();
    before = after;
    for (const device of inOrderOfDevices(scenario, differing)) {
      found.push({ property: ID, boot: index, device });
    }
  }
  return verdictOf(found);
}
