import { defineStrategy, FOUR_GIB } from '../engine/index.ts';
import { originalReservation } from './original.ts';

/** Config windows come from above 4 GiB, where no framebuffer starts out. */
export const highConfigWindow = defineStrategy({
  id: 'high-config-window',
  summary: 'original, with config windows from above 4 GiB',
  source:
    '"[PATCH v2] PCI: hv: Allocate MMIO from above 4GB for the config window", 2026-04-02 (S0)',
  reserve: originalReservation,
  place: (window, usual) => (window === 'config' ? { ...usual, min: FOUR_GIB } : usual),
});
