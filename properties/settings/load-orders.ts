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

/**
 * The load orders of a boot: every order of its actions that keeps each device's own in sequence, one of those that
 * differ only in which of several devices alike comes first.
 */
export class LoadOrders {
  readonly #actions: readonly Action[];
  readonly #queues: readonly Queue[];
  /** How many there are: a multinomial coefficient, over those of devices alike. */
  readonly count: number;

  constructor(actions: readonly Action[], apart = NOT_APART) {
    this.#actions = actions;
    this.#queues = queuesOf(actions, apart);
    this.count = countOf(this.#queues);
  }

  /** The devices in groups that are alike in needs and events: trading places is no change. */
  get alike(): Slot[][] {
    const groups = new Map<string, Slot[]>();
    for (const { slot, likeness } of this.#queues) {
      const group = groups.get(likeness);
      if (group === undefined) groups.set(likeness, [slot]);
      else group.push(slot);
    }
    return [...groups.values()];
  }

  /** Visits each. The order handed to `visit` is good during that call only. */
  visit(visit: (order: readonly Action[]) => void): void {
    const queues = this.#queues;
    // A visit before may have ended in the middle.
    for (const queue of queues) queue.taken = 0;
    const orders = everyWalk<Action>(this.#actions.length, {
      next: (from) => nextQueue(queues, from),
      take(at) {
        const queue = queues[at];
        const action = queue?.actions[queue.taken];
        if (queue === undefined || action === undefined) return undefined;
        queue.taken += 1;
        return action;
      },
      undo(at) {
        const queue = queues[at];
        if (queue !== undefined) queue.taken -= 1;
      },
    });
    for (const order of orders) visit(order);
  }
}

/** The devices of a boot in groups that are alike; see LoadOrders. */
export function alikeDevices(actions: readonly Action[]): Slot[][] {
  return new LoadOrders(actions).alike;
}

/** Visits every load order; see LoadOrders. */
export function forEachLoadOrder(
  actions: readonly Action[],
  visit: (order: readonly Action[]) => void,
): void {
  new LoadOrders(actions).visit(visit);
}

/** What may come next in an order, by places of which each may be taken and given back. */
interface Places<Item> {
  /** The first place from this one on that may come next; -1 for none. */
  readonly next: (from: number) => number;
  readonly take: (at: number) => Item | undefined;
  readonly undo: (at: number) => void;
}

/** Every order of so many; what is yielded is good until the next one. No call for each, of which there may be thousands. */
function* everyWalk<Item>(length: number, { next, take, undo }: Places<Item>): Generator<Item[]> {
  const order: Item[] = [];
  /** The place of each one in `order`. */
  const chosen: number[] = [];
  let from = 0;
  for (;;) {
    if (order.length === length) yield order;
    const at = next(from);
    const item = take(at);
    if (item !== undefined) {
      order.push(item);
      chosen.push(at);
      from = 0;
      continue;
    }
    const last = chosen.pop();
    if (last === undefined) return;
    order.pop();
    undo(last);
    from = last + 1;
  }
}

/** The first queue from a place on that can go on; of those alike that have not begun, only the first of all. */
function nextQueue(queues: readonly Queue[], from: number): number {
  return queues.findIndex(({ actions, taken, likeness }, at) => {
    if (at < from || taken === actions.length) return false;
    if (taken > 0) return true;
    const first = queues.findIndex((other) => other.taken === 0 && other.likeness === likeness);
    return first === at;
  });
}

function countOf(queues: readonly Queue[]): number {
  const begun = new Map<string, number>();
  let count = 1;
  let placed = 0;
  for (const { actions: own, likeness } of queues) {
    const alike = (begun.get(likeness) ?? 0) + 1;
    begun.set(likeness, alike);
    // Divided at once: alone, each of both grows beyond all numbers.
    for (let taken = 1; taken <= own.length; taken++) {
      placed += 1;
      count = (count * placed) / (taken === own.length ? taken * alike : taken);
    }
  }
  return Math.round(count);
}

/** Every order of the events that keeps each device's own in sequence. */
export function* everyOrder(events: readonly Event[]): Generator<Event[]> {
  const waits = events.map(() => true);
  const orders = everyWalk<Event>(events.length, {
    next: (from) => firstFree(events, waits, from),
    take(at) {
      const event = events[at];
      if (event !== undefined) waits[at] = false;
      return event;
    },
    undo(at) {
      waits[at] = true;
    },
  });
  for (const order of orders) yield [...order];
}

/** The first event from a place on that waits, and that no earlier one of its device waits before; -1 for none. */
function firstFree(events: readonly Event[], waits: readonly boolean[], from: number): number {
  const behind = new Set<string>();
  return events.findIndex((event, at) => {
    const device = deviceOf(event);
    if (!waits[at] || behind.has(device)) return false;
    if (at >= from) return true;
    behind.add(device);
    return false;
  });
}
