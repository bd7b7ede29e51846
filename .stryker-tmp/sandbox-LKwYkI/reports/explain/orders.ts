import type { Event } from '../../engine/index.ts';

/** The device that an event is about. */
export function deviceOf(event: Event): string {
  return 'probe' in event ? event.probe : event.remove;
}

/** How many orders of the events keep each device's own in sequence: a multinomial coefficient. */
export function countOrders(events: readonly Event[]): number {
  const taken = new Map<string, number>();
  let count = 1;
  for (const [index, event] of events.entries()) {
    const own = (taken.get(deviceOf(event)) ?? 0) + 1;
    taken.set(deviceOf(event), own);
    count = (count * (index + 1)) / own;
  }
  return count;
}

/** The orders in which one device's events go before, or after, all others. */
export function* movedOrders(events: readonly Event[]): Generator<Event[]> {
  yield [...events];
  for (const device of new Set(events.map(deviceOf))) {
    const own = events.filter((event) => deviceOf(event) === device);
    const others = events.filter((event) => deviceOf(event) !== device);
    yield [...own, ...others];
    yield [...others, ...own];
  }
}
