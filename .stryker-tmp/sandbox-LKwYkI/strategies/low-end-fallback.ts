import { defineStrategy } from '../engine/index.ts';
import { lowEndReservation } from './low-end-always.ts';
import { originalReservation } from './original.ts';

/** Where nothing says where the framebuffer is, its usual place is kept free. */
export const lowEndFallback = defineStrategy({
  id: 'low-end-fallback',
  summary: 'original, and where that names nothing 64 MiB from the first VMBus range',
  source: 'reply of 2026-04-05 to the v2 patch, first alternative (S0)',
  reserve: (guest) => originalReservation(guest) ?? lowEndReservation(guest),
});
