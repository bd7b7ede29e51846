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

/** How many load orders a kernel has, with the graphics device and without. */
export function countOrders(devices: readonly Device[], graphics: readonly boolean[]): number {
  const some = factorial(devices.length);
  return graphics.reduce((sum, probed) => sum + some * (probed ? devices.length + 1 : 1), 0);
}

/** Orders by the places of actions. */
interface Plan {
  /** Whether the graphics device is among the actions, as the last. */
  readonly graphics: boolean;
  readonly orders: readonly (readonly number[])[];
  readonly each: number;
}

/** The load orders of some devices, with the graphics device and without: the same on every machine. */
export class LoadOrders {
  readonly #devices: readonly Device[];
  readonly #graphics: readonly boolean[];
  #with: readonly Plan[] | null = null;
  #without: readonly Plan[] | null = null;

  constructor(devices: readonly Device[], graphics: readonly boolean[]) {
    this.#devices = devices;
    this.#graphics = graphics;
  }

  /**
   * Those on a machine. Where there is no graphics device, its probe does nothing: each order of the others
   * stands for those with that probe anywhere in it too.
   */
  on(machine: Machine, hasGraphics: boolean): Orders[] {
    return this.#plans(machine, hasGraphics).map(({ graphics, orders, each }) => {
      const actions = this.#actions(machine, graphics);
      const ordered = orders.map((places) =>
        places.map((place) => actions[place]).filter((action) => action !== undefined),
      );
      return { orders: ordered, each };
    });
  }

  #plans(machine: Machine, hasGraphics: boolean): readonly Plan[] {
    if (hasGraphics) {
      this.#with ??= this.#graphics.map((probed) => this.#plan(machine, probed));
      return this.#with;
    }
    this.#without ??= [this.#planWithout(machine)];
    return this.#without;
  }

  #planWithout(machine: Machine): Plan {
    const plan = this.#plan(machine, false);
    const { length } = this.#devices;
    const places = this.#graphics.reduce((sum, probed) => sum + (probed ? length + 1 : 1), 0);
    return { ...plan, each: plan.each * places };
  }

  #plan(machine: Machine, graphics: boolean): Plan {
    const actions = this.#actions(machine, graphics);
    const orders: number[][] = [];
    forEachLoadOrder(actions, (order) => {
      orders.push(order.map((action) => actions.indexOf(action)));
    });
    const each = alikeDevices(actions).reduce(
      (product, { length }) => product * factorial(length),
      1,
    );
    return { graphics, orders, each };
  }

  #actions(machine: Machine, graphics: boolean): Action[] {
    const probes = this.#devices.map(({ id }) => ({ probe: id }));
    return machine.actions(graphics ? [...probes, { probe: GRAPHICS }] : probes);
  }
}
