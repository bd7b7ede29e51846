import { defineStrategy } from '../engine/index.ts';
import { originalReservation } from './original.ts';

/** PCI windows keep away from the low end, where framebuffers start, by coming from the other. */
export const topDown = defineStrategy({
  id: 'top-down',
  summary: 'original, with PCI windows from the top of the highest range down',
  source: 'hvmmio',
  reserve: originalReservation,
  place: (_window, usual) => ({ ...usual, from: 'top' }),
});
