import {
  defineStrategy,
  FOUR_GIB,
  type GuestView,
  MIB,
  type Reservation,
} from '../engine/index.ts';
import { barReservation, originalReservation } from './original.ts';

/**
 * Half of what lies between the framebuffer's start and 4 GiB, at most 128 MiB. A first range that cannot
 * hold the framebuffer leaves the decision to the old code.
 */
export function mergedReservation(guest: GuestView): Reservation | null {
  if (!guest.efi) return barReservation(guest);
  if (!guest.sysfb) return null;
  const first = guest.ranges[0].start;
  const { lfbBase } = guest;
  if (first === 0 || first >= FOUR_GIB || (lfbBase !== 0 && first > lfbBase)) {
    return originalReservation(guest);
  }
  const start = lfbBase || first;
  return { start, size: Math.min(Math.floor((FOUR_GIB - start) / 2), 128 * MIB) };
}

/** The fix as merged in May 2026. */
export const merged = defineStrategy({
  id: 'merged',
  summary: 'half of low MMIO from the start of the framebuffer, at most 128 MiB; exact vTPM cut',
  source:
    '"Drivers: hv: vmbus: Improve the logic of reserving fb_mmio on Gen2 VMs", v3, 2026-05-07, 016a25e4b0df',
  exactVtpmCut: true,
  reserve: mergedReservation,
});
