import { defineStrategy, MIB } from '../engine/index.ts';
import { originalReservation } from './original.ts';

/** Where an EFI kernel sees no base, 8 MiB are kept free where the framebuffer usually is. */
export const guess8 = defineStrategy({
  id: 'guess-8',
  summary: 'original, and where an EFI kernel sees no base 8 MiB from the first VMBus range',
  source: 'Kelley in the May 2025 thread on CONFIG_HYPERV selecting SYSFB (S2)',
  reserve(guest) {
    const guess = guest.efi ? { start: guest.ranges[0].start, size: 8 * MIB } : null;
    return originalReservation(guest) ?? guess;
  },
});
