import { properties } from '../index.ts';
import { type Fault, isAbout } from '../property.ts';

/** The sides of the trade-off, as bits: a window over the framebuffer, and one kept from room. */
const CONFLICT = 1;
const STARVED = 2;
/** How many combinations of the two there are. */
export const SIDES = 4;

function bitsOf(fault: Fault): number {
  return properties.reduce((mask, one, at) => mask + (isAbout(one, fault) ? 2 ** at : 0), 0);
}

const CONFLICT_BITS = bitsOf('conflict');
const STARVED_BITS = bitsOf('starved');

/** Which sides a mask of violated properties (see Verdict) is on. */
export function sidesOf(mask: number): number {
  return (
    ((mask & CONFLICT_BITS) === 0 ? 0 : CONFLICT) + ((mask & STARVED_BITS) === 0 ? 0 : STARVED)
  );
}

/** How much of a population's weight goes wrong; whole numbers, exact. */
export interface Rates {
  /** The weight of all scenarios that were run. */
  readonly of: bigint;
  /** Scenarios with a window granted over the framebuffer, whether the host refuses it or not. */
  readonly conflicts: bigint;
  /** Scenarios with a window, or video memory, starved. */
  readonly starved: bigint;
  /** Scenarios with one or the other. */
  readonly either: bigint;
}

export const NO_RATES: Rates = { of: 0n, conflicts: 0n, starved: 0n, either: 0n };

/** Weights by sides, as rates. */
export function ratesOf(bySides: readonly bigint[]): Rates {
  const [neither = 0n, conflicts = 0n, starved = 0n, both = 0n] = bySides;
  const either = conflicts + starved + both;
  return { of: neither + either, conflicts: conflicts + both, starved: starved + both, either };
}

export function addRates(one: Rates, other: Rates): Rates {
  return {
    of: one.of + other.of,
    conflicts: one.conflicts + other.conflicts,
    starved: one.starved + other.starved,
    either: one.either + other.either,
  };
}
