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
