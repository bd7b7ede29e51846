import { defineStrategy } from '../engine/index.ts';
import { mergedReservation } from './merged.ts';
import { alwaysSysfb } from './select-sysfb.ts';

/**
 * What runs today: the fix in kernels that always have CONFIG_SYSFB with EFI (since 6.16), or that do
 * not test it (stable 6.6 and 6.1).
 */
export const mainline = defineStrategy({
  id: 'mainline',
  summary: 'merged, with CONFIG_SYSFB always built in unless the firmware is a device tree',
  source: 'Linux since 6.16 with the fix (016a25e4b0df); stable 6.6 and 6.1 reserve the same',
  exactVtpmCut: true,
  sysfb: alwaysSysfb,
  reserve: mergedReservation,
});
