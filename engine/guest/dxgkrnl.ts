import { KIB } from '../units.ts';
import type { Platform } from './platform.ts';
import type { Slot } from './slot.ts';

const ALIGN = 64 * KIB;

/** dxgkrnl's probe: one window of the device's own size, unrounded. The host is not asked. */
export function probeParavirtualGpu(slot: Slot, platform: Platform): void {
  slot.own = platform.allocate(slot, 'dxg', slot.ownSize, ALIGN);
}
