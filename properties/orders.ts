import type { Action } from '../engine/index.ts';

function byDevice(actions: readonly Action[]): Action[][] {
  const queues = new Map<Action['slot'], Action[]>();
  for (const action of actions) {
    const queue = queues.get(action.slot);
    if (queue === undefined) queues.set(action.slot, [action]);
    else queue.push(action);
  }
  return [...queues.values()];
}

/**
 * Visits every order of the actions that keeps each device's own in sequence. The order handed to
 * `visit` is good during that call only.
 */
export function forEachLoadOrder(
  actions: readonly Action[],
  visit: (order: readonly Action[]) => void,
): void {
  const queues = byDevice(actions).map((queue) => ({ queue, taken: 0 }));
  const order: Action[] = [];
  const extend = (): void => {
    if (order.length === actions.length) visit(order);
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
export function countLoadOrders(actions: readonly Action[]): number {
  let count = 1;
  let placed = 0;
  for (const { length } of byDevice(actions)) {
    for (let own = 1; own <= length; own++) {
      placed += 1;
      count = (count * placed) / own;
    }
  }
  return count;
}
