import { defineStrategy } from '../engine/index.ts';
import { mergedReservation } from './merged.ts';

/** The fix as it was first sent: a guest with any isolation keeps nothing free. */
export const mergedV1 = defineStrategy({
  id: 'merged-v1',
  summary: 'merged, but nothing in a guest with any isolation, vbs included',
  source: "the fix's first version, 2026-04-16, with its CVM test as reviewed on April 28 and 29",
  exactVtpmCut: true,
  reserve: (guest) => (guest.isolation === 'none' ? mergedReservation(guest) : null),
});
