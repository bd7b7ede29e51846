import { type Result, WINDOWS, type Window } from '../../engine/index.ts';
import { type CauseName, type Kind, kindAt } from '../failures/kind.ts';
import { properties } from '../index.ts';

const RESULTS: Readonly<Record<CauseName, Result>> = {
  'unreserved framebuffer': 'conflict',
  'beyond the reservation': 'conflict',
  'moved framebuffer': 'conflict',
  'wrong place reserved': 'conflict',
  'place left behind': 'conflict',
  'window still held': 'conflict',
  'room withheld': 'starved',
  'kept from free room': 'starved',
  'held by the firmware driver': 'moved',
  'windows in the way': 'moved',
  'no room at its place': 'moved',
  'nothing reserved': 'moved',
  'reservation elsewhere': 'moved',
  'reservation too small': 'moved',
};
// The object names every cause, which the library's type for its keys does not say.
const CAUSES = Object.keys(RESULTS) as readonly CauseName[];
const FAILURES = WINDOWS.length * CAUSES.length;

/** How many numbers of kinds there are: every property with every window and cause. */
export const KIND_NUMBERS = properties.length * FAILURES;

/** What went wrong with a request, as a number: which window, and why. */
export function failureNumber(window: Window, cause: CauseName): number {
  return WINDOWS.indexOf(window) * CAUSES.length + CAUSES.indexOf(cause);
}

/** The kind of a failure, of the property at `property`. */
export function kindNumber(property: number, failure: number): number {
  return property * FAILURES + failure;
}

/** The kinds, by number, of the properties of requests that each failure violates. */
export const KINDS_OF_FAILURE: readonly (readonly number[])[] = WINDOWS.flatMap((window) =>
  CAUSES.map((cause) =>
    [...properties.entries()]
      .filter(([, one]) => one.judges === 'request' && one.violatedBy(window, RESULTS[cause]))
      .map(([property]) => kindNumber(property, failureNumber(window, cause))),
  ),
);

/** The kind with that number in a boot (from 0); a RangeError for a number that there is not. */
export function kindNumbered(number: number, boot: number): Kind {
  const property = properties[Math.floor(number / FAILURES)];
  const window = WINDOWS[Math.floor((number % FAILURES) / CAUSES.length)];
  const cause = CAUSES[number % CAUSES.length];
  if (property === undefined || window === undefined || cause === undefined) {
    throw new RangeError(`no kind has the number ${number}`);
  }
  return kindAt(property, boot, window, cause);
}
