import { type Action, GRAPHICS, type Machine } from '../../engine/index.ts';
import { firstOrders, laterKernels, laterOrders } from '../population/population.ts';
import { forEachLoadOrder } from '../settings/load-orders.ts';

/** Sets of more devices than this are left out where they come in any order: too many to go through. */
export const MOST_IN_ANY_ORDER = 8;

/** An order of a kernel's probes, and how often it is drawn. */
export interface Ordered {
  /** Places in the list of the devices with the graphics device at its end. */
  readonly probes: readonly number[];
  readonly weight: number;
}

/** Every order of a set of devices that the population has, in a first kernel and in a later one. */
export interface KernelOrders {
  readonly first: readonly Ordered[];
  readonly later: readonly Ordered[];
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

/** The orders of a machine's devices, each once: they are the same on every machine that has these. */
export function ordersOf(machine: Machine, ids: readonly string[]): KernelOrders {
  const orders = (choices: typeof firstOrders) =>
    choices.flatMap(({ value, weight }) => ordersAs(machine, ids, value, weight));
  return { first: orders(firstOrders), later: orders(laterOrders) };
}

function ordersAs(
  machine: Machine,
  ids: readonly string[],
  order: (typeof firstOrders)[number]['value'],
  weight: number,
): Ordered[] {
  const devices = [...ids.keys()];
  const graphics = ids.length;
  const often = weight * fineness(ids.length);
  switch (order) {
    case 'graphics last':
      return [{ probes: [...devices, graphics], weight: often }];
    case 'graphics first':
      return [{ probes: [graphics, ...devices], weight: often }];
    case 'no graphics driver':
      return [{ probes: devices, weight: often }];
    case 'any order':
      return ids.length > MOST_IN_ANY_ORDER ? [] : inAnyOrder(machine, ids, often);
  }
}

/** Every order of the devices and the graphics, which share a weight. */
function inAnyOrder(machine: Machine, ids: readonly string[], weight: number): Ordered[] {
  const orders: (readonly number[])[] = [];
  const actions = probesOf(machine, ids);
  forEachLoadOrder(actions, (order) => orders.push(order.map((one) => actions.indexOf(one))));
  return orders.map((probes) => ({ probes, weight: weight / orders.length }));
}

/** A probe of each device, and of the graphics device at last. */
export function probesOf(machine: Machine, ids: readonly string[]): readonly Action[] {
  return machine.actions([...ids, GRAPHICS].map((probe) => ({ probe })));
}
