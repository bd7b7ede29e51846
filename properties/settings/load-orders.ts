import type { Action, Event } from '../../engine/index.ts';
import { deviceOf } from './events.ts';

type Slot = Action['slot'];

/** One device's own actions in a boot, which every load order keeps in sequence. */
interface Queue {
  readonly slot: Slot;
  readonly actions: readonly Action[];
  /** The same for devices that no driver, no tree and no property can tell apart. */
  readonly likeness: string;
  taken: number;
}

/** What, beside needs and events of the boot, tells a device apart: those of equal text are alike. */
type Apart = (slot: Slot) => string;

const NOT_APART: Apart = () => '';

function queuesOf(actions: readonly Action[], apart: Apart): Queue[] {
  const bySlot = new Map<Slot, Action[]>();
  for (const action of actions) {
    const own = bySlot.get(action.slot);
    if (own === undefined) bySlot.set(action.slot, [action]);
    else own.push(action);
  }
  return [...bySlot].map(([slot, own]) => {
    const { driver, root, lowRequest, highRequest, ownRequest } = slot;
    const needs = [lowRequest, highRequest, ownRequest].map((request) => request?.size ?? 0);
    const likeness = [driver, root, ...needs, ...own.map(({ removal }) => removal), apart(slot)];
    return { slot, actions: own, likeness: likeness.join(' '), taken: 0 };
  });
}

/** The devices of a boot in groups that are alike in needs and events: trading places is no change. */
export function alikeDevices(actions: readonly Action[], apart = NOT_APART): Slot[][] {
  const groups = new Map<string, Slot[]>();
  for (const { slot, likeness } of queuesOf(actions, apart)) {
    const group = groups.get(likeness);
    if (group === undefined) groups.set(likeness, [slot]);
    else group.push(slot);
  }
  return [...groups.values()];
}

/**
 * Visits every order of the actions that keeps each device's own in sequence, one of those that differ
 * only in which of several devices alike comes first. The order handed to `visit` is good during that
 * call only.
 */
export function forEachLoadOrder(
  actions: readonly Action[],
  visit: (order: readonly Action[]) => void,
  apart = NOT_APART,
): void {
  const queues = queuesOf(actions, apart);
  const order: Action[] = [];
  const extend = (): void => {
    if (order.length === actions.length) visit(order);
    const begun = new Set<string>();
    for (const queue of queues) {
      const next = queue.actions[queue.taken];
      if (next === undefined) continue;
      if (queue.taken === 0) {
        if (begun.has(queue.likeness)) continue;
        begun.add(queue.likeness);
      }
      queue.taken += 1;
      order.push(next);
      extend();
      order.pop();
      queue.taken -= 1;
    }
  };
  extend();
}

/** How many orders `forEachLoadOrder` visits: a multinomial coefficient, over those of devices alike. */
export function countLoadOrders(actions: readonly Action[], apart = NOT_APART): number {
  let count = 1;
  let placed = 0;
  for (const { actions: own } of queuesOf(actions, apart)) {
    for (let taken = 1; taken <= own.length; taken++) {
      placed += 1;
      count = (count * placed) / taken;
    }
  }
  for (const { length } of alikeDevices(actions, apart)) {
    for (let alike = 2; alike <= length; alike++) count /= alike;
  }
  return count;
}

/** Every order of the events that keeps each device's own in sequence. */
export function* everyOrder(events: readonly Event[]): Generator<Event[]> {
  if (events.length === 0) yield [];
  const begun = new Set<string>();
  for (const [index, event] of events.entries()) {
    if (begun.has(deviceOf(event))) continue;
    begun.add(deviceOf(event));
    const others = events.filter((_, at) => at !== index);
    for (const rest of everyOrder(others)) yield [event, ...rest];
  }
}
