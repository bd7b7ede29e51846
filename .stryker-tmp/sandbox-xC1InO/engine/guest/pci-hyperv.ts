import type { Platform } from './platform.ts';
import type { Slot } from './slot.ts';

/** pci-hyperv's probe; it stops at the first failure and gives back what it took. */
export function probePci(slot: Slot, platform: Platform): void {
  if (slot.configRequest === null) return;
  slot.config = platform.allocate(slot, slot.configRequest);
  if (slot.config === null) return;
  if (platform.enterD0(slot, slot.config) && allocateBridgeWindows(slot, platform)) return;
  platform.free(slot.config);
  slot.config = null;
}

/**
 * The low and then the high bridge window, non-busy once granted. When the high one fails, the kernel
 * frees the low one while it is still non-busy, which the machine's tree does not undo: a kernel bug
 * in `hv_pci_allocate_bridge_windows`, kept as it is.
 */
function allocateBridgeWindows(slot: Slot, platform: Platform): boolean {
  if (slot.lowRequest !== null) {
    slot.low = platform.allocate(slot, slot.lowRequest);
    if (slot.low === null) return false;
    slot.low.busy = false;
  }
  if (slot.highRequest !== null) {
    slot.high = platform.allocate(slot, slot.highRequest);
    if (slot.high === null) {
      if (slot.low !== null) platform.free(slot.low);
      slot.low = null;
      return false;
    }
    slot.high.busy = false;
  }
  return true;
}
