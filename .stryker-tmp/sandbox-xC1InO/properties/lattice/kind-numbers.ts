import { WINDOWS, type Window } from '../../engine/index.ts';
import { CAUSE_NAMES, type CauseName, type Kind, kindAt, resultOf } from '../failures/kind.ts';
import { properties } from '../index.ts';

const FAILURES = WINDOWS.length * CAUSE_NAMES.length;

/** How many numbers of kinds there are: every property with every window and cause. */
export const KIND_NUMBERS = properties.length * FAILURES;

/** What went wrong with a request, as a number: which window, and why. */
export function failureNumber(window: Window, cause: CauseName): number {
  return WINDOWS.indexOf(window) * CAUSE_NAMES.length + CAUSE_NAMES.indexOf(cause);
}

/** The kind of a failure, of the property at `property`. */
export function kindNumber(property: number, failure: number): number {
  return property * FAILURES + failure;
}

/** The kinds, by number, of the properties of requests that each failure violates. */
export const KINDS_OF_FAILURE: readonly (readonly number[])[] = WINDOWS.flatMap((window) =>
  CAUSE_NAMES.map((cause) =>
    [...properties.entries()]
      .filter(([, one]) => one.judges === 'request' && one.violatedBy(window, resultOf(cause)))
      .map(([property]) => kindNumber(property, failureNumber(window, cause))),
  ),
);

/** The kind with that number in a boot (from 0); a RangeError for a number that there is not. */
export function kindNumbered(number: number, boot: number): Kind {
  const property = properties[Math.floor(number / FAILURES)];
  const window = WINDOWS[Math.floor((number % FAILURES) / CAUSE_NAMES.length)];
  const cause = CAUSE_NAMES[number % CAUSE_NAMES.length];
  if (property === undefined || window === undefined || cause === undefined) {
    throw new RangeError(`no kind has the number ${number}`);
  }
  return kindAt(property, boot, window, cause, null);
}
