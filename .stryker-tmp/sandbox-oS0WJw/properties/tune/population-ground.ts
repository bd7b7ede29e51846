import { type Device, layOut, Machine, type Strategy, VmbusMemory } from '../../engine/index.ts';
import { properties } from '../index.ts';
import { Verdict } from '../judging/verdict.ts';
import type { Ground } from './ground.ts';
import { KernelsInTurn } from './kernels-in-turn.ts';
import { type PopulationPart, populationParts } from './population-parts.ts';
import { type Rates, ratesOf, SIDES } from './rates.ts';
import { type KernelOrders, ordersOf } from './weighted-orders.ts';

/** The population that `compare` draws from, every scenario by its exact weight. */
export class PopulationGround implements Ground {
  readonly parts: number;
  readonly #parts: readonly PopulationPart[];
  readonly #memory = new VmbusMemory();
  readonly #verdict = new Verdict(properties);
  readonly #orders = new Map<readonly Device[], KernelOrders>();

  /** `prefix` is how the names of the classes of host begin; "" for all. */
  constructor(prefix: string) {
    this.#parts = populationParts(prefix);
    this.parts = this.#parts.length;
  }

  built(part: number): ReturnType<Ground['built']> {
    const { host, loader } = this.#at(part);
    return { firmware: host.firmware, sysfb: [loader.kernel.sysfb] };
  }

  rates(part: number, strategy: Strategy): Rates {
    const found = this.#at(part);
    const layout = layOut(found.host);
    const bySides = Array<bigint>(SIDES).fill(0n);
    for (const { devices, factor } of found.sets) {
      const machine = new Machine(layout, devices, strategy, this.#memory, this.#verdict);
      const ids = devices.map(({ id }) => id);
      const orders = this.#orders.get(devices) ?? ordersOf(machine, ids);
      this.#orders.set(devices, orders);
      const kernels = new KernelsInTurn(layout, machine, this.#verdict, found, ids, orders);
      for (const [sides, weight] of kernels.weights().entries()) {
        bySides[sides] = (bySides[sides] ?? 0n) + BigInt(weight) * factor;
      }
    }
    return ratesOf(bySides);
  }

  #at(part: number): PopulationPart {
    const found = this.#parts[part];
    if (found === undefined) throw new RangeError(`no part ${part} in this population`);
    return found;
  }
}
