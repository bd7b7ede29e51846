import { defineStrategy, type GuestView, MIB, type Reservation } from '../engine/index.ts';

/** 64 MiB from the start of the first VMBus range. */
export function lowEndReservation(guest: GuestView): Reservation {
  return { start: guest.ranges[0].start, size: 64 * MIB };
}

/** The framebuffer's usual place is kept free, whatever the firmware reports. */
export const lowEndAlways = defineStrategy({
  id: 'low-end-always',
  summary: 'always 64 MiB from the first VMBus range',
  source: 'reply of 2026-04-05 to the v2 patch, second alternative (S0)',
  reserve: lowEndReservation,
});
