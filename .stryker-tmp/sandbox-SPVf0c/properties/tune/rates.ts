import { properties } from '../index.ts';
import { type Fault, isAbout } from '../property.ts';

/** What a strategy costs, each price a bit of a scenario's sides: the fault that it is paid with. */
const FAULTS = {
  conflicts: 'conflict',
  starved: 'starved',
  moved: 'moved',
} as const satisfies Record<string, Fault>;
export type Price = keyof typeof FAULTS;
/** In the order in which they break ties. */
export const PRICES: readonly Price[] = ['conflicts', 'starved', 'moved'];
/** How many combinations of the prices there are. */
export const SIDES = 2 ** PRICES.length;

function bitsOf(fault: Fault): number {
  return properties.reduce((mask, one, at) => mask + (isAbout(one, fault) ? 2 ** at : 0), 0);
}

/** The sides of each mask of violated properties. */
const SIDES_OF_MASK = Uint8Array.from({ length: 2 ** properties.length }, (_, mask) =>
  PRICES.reduce((sides, price, at) => {
    const paid = (mask & bitsOf(FAULTS[price])) !== 0;
    return sides + (paid ? 2 ** at : 0);
  }, 0),
);

/** Which prices a mask of violated properties (see Verdict) pays, as bits in the order of PRICES. */
export function sidesOf(mask: number): number {
  return SIDES_OF_MASK[mask] ?? 0;
}

/** Whether a mask of violated properties (see Verdict) pays a price. */
export function pays(mask: number, price: Price): boolean {
  return (sidesOf(mask) & (2 ** PRICES.indexOf(price))) !== 0;
}

/** How much of a population's weight goes wrong; whole numbers, exact. */
export interface Rates {
  /** The weight of all scenarios that were run. */
  readonly of: bigint;
  /** Scenarios with a window granted over the framebuffer, whether the host refuses it or not. */
  readonly conflicts: bigint;
  /** Scenarios with a window, or video memory, starved: the reservation withheld the room. */
  readonly starved: bigint;
  /** Scenarios in which the graphics driver moved the framebuffer. */
  readonly moved: bigint;
  /** Scenarios with any of these. */
  readonly any: bigint;
}

export const NO_RATES: Rates = { of: 0n, conflicts: 0n, starved: 0n, moved: 0n, any: 0n };

function sum(weights: readonly bigint[]): bigint {
  return weights.reduce((total, weight) => total + weight, 0n);
}

/** Weights by sides, as rates. */
export function ratesOf(bySides: readonly bigint[]): Rates {
  const paid = (price: Price) => {
    const bit = 2 ** PRICES.indexOf(price);
    return sum(bySides.filter((_weight, sides) => (sides & bit) !== 0));
  };
  return {
    of: sum(bySides),
    conflicts: paid('conflicts'),
    starved: paid('starved'),
    moved: paid('moved'),
    any: sum(bySides.slice(1)),
  };
}

export function addRates(one: Rates, other: Rates): Rates {
  return {
    of: one.of + other.of,
    conflicts: one.conflicts + other.conflicts,
    starved: one.starved + other.starved,
    moved: one.moved + other.moved,
    any: one.any + other.any,
  };
}
