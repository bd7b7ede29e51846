import { defineStrategy, FOUR_GIB } from '../engine/index.ts';
import { mainline } from './mainline.ts';

/** Windows that can be anywhere come from above 4 GiB, where no framebuffer starts out, if they fit. */
export const highFirst = defineStrategy({
  ...mainline,
  id: 'high-first',
  summary: 'mainline, with config and dxg windows from above 4 GiB where they fit there',
  source: 'hvmmio; FreeBSD lists its 64-bit ranges first',
  place: (window, usual) =>
    window === 'config' || window === 'dxg' ? [{ ...usual, min: FOUR_GIB }, usual] : usual,
});
