import { defineStrategy, type GuestView, MIB, type Reservation } from '../engine/index.ts';

/** What the kernel reserved before the merged fix; a start of 0 names nothing. */
export function originalReservation(guest: GuestView): Reservation | null {
  if (guest.efi) {
    if (!guest.sysfb || guest.lfbBase === 0) return null;
    return { start: guest.lfbBase, size: Math.max(guest.lfbSize, 8 * MIB) };
  }
  return barReservation(guest);
}

/** The Gen1 video function's whole BAR, where there is one with an address. */
export function barReservation(guest: GuestView): Reservation | null {
  const bar = guest.videoBar;
  if (bar === null || bar.start === 0) return null;
  return { start: bar.start, size: bar.end - bar.start + 1 };
}

/** The kernel as it was from Linux 6.0 to the merged fix: `vmbus_reserve_fb` in 6.12. */
export const original = defineStrategy({
  id: 'original',
  summary: 'reserves what the firmware reports: lfb_base, at least 8 MiB, or the Gen1 BAR',
  source: 'Linux 6.12, drivers/hv/vmbus_drv.c',
  reserve: originalReservation,
});
