import { type Action, GRAPHICS, type Machine } from '../../engine/index.ts';
import { firstOrders, laterKernels } from '../population/population.ts';
import { forEachLoadOrder } from '../settings/load-orders.ts';

/** Sets of more devices than this are left out where they come in any order: too many to go through. */
export const MOST_IN_ANY_ORDER = 8;

/** An order of a kernel's probes, and how often it is drawn. */
export interface Ordered {
  readonly actions: readonly Action[];
  readonly weight: number;
}

/** How finely the orders of so many devices are weighed: the number of their orders with the graphics. */
export function fineness(devices: number): number {
  if (devices > MOST_IN_ANY_ORDER) return 1;
  let orders = 1;
  for (let among = 2; among <= devices + 1; among++) orders *= among;
  return orders;
}

function sumOf(choices: readonly { readonly weight: number }[]): number {
  return choices.reduce((sum, { weight }) => sum + weight, 0);
}

/** The weight of a kernel's orders, left-out ones included: first and later kernels have the same sum. */
const OF_A_KERNEL = sumOf(firstOrders);
/** The most kernels that follow the first. */
export const MOST_LATER = Math.max(...laterKernels.map(({ value }) => value.length));

/** The weight of all scenarios with so many devices on one host, left-out ones included. */
export function weightOfAll(devices: number): number {
  return sumOf(laterKernels) * weightOfOrders(devices, 1 + MOST_LATER);
}

/** The weight of all orders of so many kernels. */
export function weightOfOrders(devices: number, kernels: number): number {
  return (OF_A_KERNEL * fineness(devices)) ** kernels;
}

/** The orders in which a kernel probes devices, each once, as the population has them. */
export function ordersOf(
  machine: Machine,
  ids: readonly string[],
  choices: typeof firstOrders,
): Ordered[] {
  const fine = fineness(ids.length);
  const ordered: Ordered[] = [];
  const add = (events: readonly string[], weight: number) =>
    ordered.push({ actions: machine.actions(events.map((probe) => ({ probe }))), weight });
  for (const { value, weight } of choices) {
    if (value === 'graphics last') add([...ids, GRAPHICS], weight * fine);
    if (value === 'graphics first') add([GRAPHICS, ...ids], weight * fine);
    if (value === 'no graphics driver') add(ids, weight * fine);
    if (value === 'any order' && ids.length <= MOST_IN_ANY_ORDER)
      ordered.push(...inAnyOrder(machine, ids, weight * fine));
  }
  return ordered;
}

/** Every order of the devices and the graphics, which share a weight. */
function inAnyOrder(machine: Machine, ids: readonly string[], weight: number): Ordered[] {
  const orders: (readonly Action[])[] = [];
  const actions = machine.actions([...ids, GRAPHICS].map((probe) => ({ probe })));
  forEachLoadOrder(actions, (order) => orders.push([...order]));
  return orders.map((order) => ({ actions: order, weight: weight / orders.length }));
}
