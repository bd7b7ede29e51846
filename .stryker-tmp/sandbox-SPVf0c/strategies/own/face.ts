import * as values from '../../engine/public.ts';

/** The types among what a strategy's file may import from `hvmmio`; they are gone when it runs. */
const TYPES = [
  'FirmwareType',
  'GuestView',
  'Isolation',
  'PciWindow',
  'Placement',
  'Placements',
  'Range',
  'Reservation',
  'SomeRanges',
  'Strategy',
];

/** All that a strategy's file may import from `hvmmio`. */
export const OFFERED: readonly string[] = [...Object.keys(values).toSorted(), ...TYPES];

/** What is expected in place of a name that `hvmmio` does not have. */
export const EXPECTED = `only ${OFFERED.join(', ')}`;

/**
 * `hvmmio` itself, as a strategy's file gets it. A name that it does not have, read from it while the strategy
 * runs, is an error, where a plain module would give undefined.
 */
export const face: object = new Proxy(values, {
  get(target, name) {
    // Whoever awaits an object looks for its `then`.
    if (typeof name === 'string' && name !== 'then' && !Object.hasOwn(target, name)) {
      throw new TypeError(`found ${JSON.stringify(name)} of hvmmio, expected ${EXPECTED}`);
    }
    return Reflect.get(target, name);
  },
});
