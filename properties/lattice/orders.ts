import { type Action, type Device, GRAPHICS, type Machine } from '../../engine/index.ts';
import { alikeDevices, forEachLoadOrder } from '../settings/load-orders.ts';

function factorial(number: number): number {
  return number < 2 ? 1 : number * factorial(number - 1);
}

/** The load orders of a kernel, each once for those that differ only in devices alike. */
export interface Orders {
  readonly orders: readonly (readonly Action[])[];
  /** How many orders each of them stands for. */
  readonly each: number;
}

/**
 * The load orders of a kernel, with the graphics device and without. Where there is none, its probe
 * does nothing: each order of the others stands for those with that probe anywhere in it too.
 */
export function allOrdersOf(
  machine: Machine,
  devices: readonly Device[],
  graphics: readonly boolean[],
  hasGraphics: boolean,
): Orders[] {
  if (hasGraphics) return graphics.map((probed) => ordersOf(machine, devices, probed));
  const { orders, each } = ordersOf(machine, devices, false);
  const places = graphics.reduce((sum, probed) => sum + (probed ? devices.length + 1 : 1), 0);
  return [{ orders, each: each * places }];
}

/** How many load orders `allOrdersOf` gives, each counted for all that it stands for. */
export function countOrders(devices: readonly Device[], graphics: readonly boolean[]): number {
  const some = factorial(devices.length);
  return graphics.reduce((sum, probed) => sum + some * (probed ? devices.length + 1 : 1), 0);
}

function ordersOf(machine: Machine, devices: readonly Device[], graphics: boolean): Orders {
  const probes = devices.map(({ id }) => ({ probe: id }));
  const actions = machine.actions(graphics ? [...probes, { probe: GRAPHICS }] : probes);
  const orders: Action[][] = [];
  forEachLoadOrder(actions, (order) => orders.push([...order]));
  const each = alikeDevices(actions).reduce(
    (product, { length }) => product * factorial(length),
    1,
  );
  return { orders, each };
}
