import { defineStrategy, type GuestView, MIB, type Reservation } from '../engine/index.ts';
import { originalReservation } from './original.ts';

/** What an old kernel without EFI keeps free: from `lfb_base` if it is told one, never the Gen1 BAR. */
export function reservationWithoutEfi({ lfbBase, lfbSize }: GuestView): Reservation | null {
  if (lfbBase === 0) return null;
  return { start: lfbBase, size: Math.max(lfbSize, 64 * MIB) };
}

/**
 * The kernel before Linux 6.0: it never looked for the Gen1 video function, so a kernel without EFI
 * reserved from `lfb_base`, which is 0 on Gen1 (commit f0880e2cb7e1 changed that).
 */
export const pre60 = defineStrategy({
  id: 'pre-6.0',
  summary: 'as original, but without EFI it looks at lfb_base (64 MiB) and never at the Gen1 BAR',
  source: 'Linux before 6.0, drivers/hv/vmbus_drv.c; changed by f0880e2cb7e1',
  reserve: (guest) => (guest.efi ? originalReservation(guest) : reservationWithoutEfi(guest)),
});
