import type { Platform } from './platform.ts';
import type { Slot } from './slot.ts';

/** hyperv_drm's probe: video memory for the largest resolution, reported to the host once granted. */
export function probeGraphics(slot: Slot, platform: Platform): void {
  if (slot.ownRequest === null) return;
  slot.own = platform.allocate(slot, slot.ownRequest);
  platform.releaseFirmwareFramebuffer();
  if (slot.own !== null) platform.reportVideoMemory(slot.own);
}
