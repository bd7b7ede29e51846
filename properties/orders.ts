import type { Event } from '../engine/index.ts';

function deviceOf(event: Event): string {
  return 'probe' in event ? event.probe : event.remove;
}

function byDevice(events: readonly Event[]): Event[][] {
  const queues = new Map<string, Event[]>();
  for (const event of events) {
    const queue = queues.get(deviceOf(event));
    if (queue === undefined) queues.set(deviceOf(event), [event]);
    else queue.push(event);
  }
  return [...queues.values()];
}

/**
 * Visits every order of the events that keeps each device's own in sequence. The order handed to
 * `visit` is good during that call only.
 */
export function forEachLoadOrder(
  events: readonly Event[],
  visit: (order: readonly Event[]) => void,
): void {
  const queues = byDevice(events).map((queue) => ({ queue, taken: 0 }));
  const order: Event[] = [];
  const extend = (): void => {
    if (order.length === events.length) visit(order);
    for (const device of queues) {
      const next = device.queue[device.taken];
      if (next === undefined) continue;
      device.taken += 1;
      order.push(next);
      extend();
      order.pop();
      device.taken -= 1;
    }
  };
  extend();
}

/** How many orders there are: a multinomial coefficient. */
export function countLoadOrders(events: readonly Event[]): number {
  let count = 1;
  let placed = 0;
  for (const { length } of byDevice(events)) {
    for (let own = 1; own <= length; own++) {
      placed += 1;
      count = (count * placed) / own;
    }
  }
  return count;
}
