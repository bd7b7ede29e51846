import { properties } from '../../properties/index.ts';
import { PRICES, type Price, pays } from '../../properties/tune/rates.ts';

/** How often one strategy pays each price. */
export interface TradeOff {
  readonly strategy: string;
  /** The class of hosts counted; null for all of them. */
  readonly hostClass: string | null;
  readonly scenarios: number;
  /** Scenarios in which any window is granted over the framebuffer, whether the host refuses it or not. */
  readonly conflicts: number;
  /** Scenarios in which any window, or video memory, is starved. */
  readonly starved: number;
  /** Scenarios in which the graphics driver moves the framebuffer. */
  readonly moved: number;
}

type Sums = Record<Price, number> & { scenarios: number };

const nothing = (): Sums => ({ scenarios: 0, conflicts: 0, starved: 0, moved: 0 });

/** Counts the prices that one strategy pays, by class of hosts. */
export class TradeOffCounts {
  readonly #byHostClass = new Map<string, Sums>();

  /** Counts so many scenarios; `violated` has the properties first, in their order. */
  add(hostClass: string, violated: readonly (boolean | null)[], times: number): void {
    const sums = this.#byHostClass.get(hostClass) ?? nothing();
    this.#byHostClass.set(hostClass, sums);
    const mask = properties.reduce((all, _, at) => all + (violated[at] === true ? 2 ** at : 0), 0);
    sums.scenarios += times;
    for (const price of PRICES) if (pays(mask, price)) sums[price] += times;
  }

  /** All hosts first, then class by class. */
  rows(strategy: string): TradeOff[] {
    const classes = [...this.#byHostClass].sort(([one], [other]) => (one < other ? -1 : 1));
    const all = nothing();
    for (const [, sums] of classes) {
      all.scenarios += sums.scenarios;
      for (const price of PRICES) all[price] += sums[price];
    }
    return [
      { strategy, hostClass: null, ...all },
      ...classes.map(([hostClass, sums]) => ({ strategy, hostClass, ...sums })),
    ];
  }
}
