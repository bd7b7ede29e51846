import type { Platform } from './platform.ts';
import type { Slot } from './slot.ts';

/** dxgkrnl's probe: one window of the device's own size, unrounded. The host is not asked. */
export function probeParavirtualGpu(slot: Slot, platform: Platform): void {
  if (slot.ownRequest !== null) slot.own = platform.allocate(slot, slot.ownRequest);
}
