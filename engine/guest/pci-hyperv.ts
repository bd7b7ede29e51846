import { KIB } from '../units.ts';
import type { Platform } from './platform.ts';
import type { Slot } from './slot.ts';

const CONFIG_WINDOW = 8 * KIB;
const CONFIG_ALIGN = 4 * KIB;

/** pci-hyperv's probe; it stops at the first failure and gives back what it took. */
export function probePci(slot: Slot, platform: Platform): void {
  slot.config = platform.allocate(slot, 'config', CONFIG_WINDOW, CONFIG_ALIGN);
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
  if (slot.lowSize > 0) {
    slot.low = platform.allocate(slot, 'low', slot.lowSize, slot.lowAlign);
    if (slot.low === null) return false;
    slot.low.busy = false;
  }
  if (slot.highSize > 0) {
    slot.high = platform.allocate(slot, 'high', slot.highSize, slot.highAlign);
    if (slot.high === null) {
      if (slot.low !== null) platform.free(slot.low);
      slot.low = null;
      return false;
    }
    slot.high.busy = false;
  }
  return true;
}
