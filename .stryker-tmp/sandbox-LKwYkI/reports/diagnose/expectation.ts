import type { BootOutcome, HostLayout, Range, Scenario } from '../../engine/index.ts';
import type { Fact, Place } from './facts.ts';

/** What stands at a place of the logs: an address, or a word in its place. */
export type Address = Range | number | string | null;

/** What the model has to say of one address. */
interface Modelled {
  readonly scenario: Scenario;
  readonly layout: HostLayout;
  readonly boot: BootOutcome;
}

/** An address of the logs that the model should come to by itself. */
export interface Expectation {
  readonly what: string;
  readonly boot: number;
  readonly place: Place;
  readonly value: Address;
  readonly of: (modelled: Modelled) => Address;
  readonly given: boolean;
  /** Whether it is no address, but what a device's lines imply: it is not shown beside the addresses. */
  readonly implied: boolean;
}

/** An address that a fact shows. */
export function expectation(
  what: string,
  boot: number,
  { place }: Pick<Fact, 'place'>,
  value: Address,
  of: Expectation['of'],
  given = false,
): Expectation {
  return { what, boot, place, value, of, given, implied: false };
}
