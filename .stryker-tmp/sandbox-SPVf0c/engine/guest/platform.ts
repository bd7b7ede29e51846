import type { Claim } from './memory.ts';
import type { Slot } from './slot.ts';
import type { WindowRequest } from './window-request.ts';

/** Everything that a guest's device driver can call on. */
export interface Platform {
  /** Asks the VMBus driver for MMIO; null where it is refused. */
  allocate(slot: Slot, request: WindowRequest): Claim | null;
  /** Gives MMIO back to the VMBus driver. */
  free(claim: Claim): void;
  /** Reports the config window to the host and enters D0; false where the host refuses. */
  enterD0(slot: Slot, configWindow: Claim): boolean;
  /** Reports to the host where video memory is from now on. */
  reportVideoMemory(videoMemory: Claim): void;
  /** The firmware's framebuffer driver, where it still held memory, lets go of it. */
  releaseFirmwareFramebuffer(): void;
}
