import { defineStrategy, FOUR_GIB, MIB } from '../engine/index.ts';
import { barReservation } from './original.ts';

/** Half of low MMIO, at most 128 MiB, from wherever the framebuffer most likely starts. */
export const halfCapped = defineStrategy({
  id: 'half-capped',
  summary:
    'half of low MMIO, at most 128 MiB, from lfb_base or the first VMBus range; nothing in a CVM',
  source: 'reply of 2026-04-15, proposal a) b) c) (S4)',
  reserve(guest) {
    if (guest.isolation !== 'none') return null;
    if (!guest.efi) return barReservation(guest);
    const first = guest.ranges[0].start;
    const half = Math.floor((FOUR_GIB - first) / 2);
    return { start: guest.lfbBase || first, size: Math.min(half, 128 * MIB) };
  },
});
