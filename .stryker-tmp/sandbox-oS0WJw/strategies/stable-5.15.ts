import { defineStrategy } from '../engine/index.ts';
import { mergedReservation } from './merged.ts';
import { reservationWithoutEfi } from './pre-6.0.ts';
import { alwaysSysfb } from './select-sysfb.ts';

/** The fix in a kernel that never looks for the Gen1 video function. */
export const stable515 = defineStrategy({
  id: 'stable-5.15',
  summary: 'mainline, but without EFI it looks at lfb_base (64 MiB) and never at the Gen1 BAR',
  source: "the fix's backport to stable 5.15, 2026-06-17",
  exactVtpmCut: true,
  sysfb: alwaysSysfb,
  reserve: (guest) => (guest.efi ? mergedReservation(guest) : reservationWithoutEfi(guest)),
});
