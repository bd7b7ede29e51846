import { probeParavirtualGpu } from './dxgkrnl.ts';
import { probeGraphics } from './hyperv-drm.ts';
import type { Claim } from './memory.ts';
import { probePci } from './pci-hyperv.ts';
import type { Platform } from './platform.ts';
import type { Slot } from './slot.ts';

/** The device's driver probes it. */
export function probe(slot: Slot, platform: Platform): void {
  if (slot.driver === 'pci-hyperv') probePci(slot, platform);
  else if (slot.driver === 'hyperv_drm') probeGraphics(slot, platform);
  else probeParavirtualGpu(slot, platform);
}

/** The device goes away: its driver frees what it holds, bridge windows busy again just before. */
export function remove(slot: Slot, platform: Platform): void {
  giveBack(slot.low, platform);
  giveBack(slot.high, platform);
  giveBack(slot.config, platform);
  giveBack(slot.own, platform);
  slot.low = null;
  slot.high = null;
  slot.config = null;
  slot.own = null;
}

function giveBack(claim: Claim | null, platform: Platform): void {
  if (claim === null) return;
  claim.busy = true;
  platform.free(claim);
}
