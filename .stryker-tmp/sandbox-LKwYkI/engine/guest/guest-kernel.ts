import type { Firmware } from '../firmware.ts';
import type { Window } from '../outcome.ts';
import type { Range } from '../range.ts';
import type { Device, KernelConfig } from '../scenario.ts';
import type { GuestTrees, MmioRequest } from './memory.ts';
import type { Slot } from './slot.ts';

/** A window that a driver has asked for, its size and alignment in bytes. */
export interface Asked {
  readonly window: Window;
  readonly size: number;
  readonly align: number;
}

/** What a guest kernel can call on: the machine that it runs in, which answers at once. */
export interface GuestHost {
  /** A driver's request was answered; `claim` is null where it was refused. */
  answered(slot: Slot, asked: Asked, claim: Range | null): void;
  /** Reports the config window to the host and enters D0; false where the host refuses. */
  enterD0(slot: Slot, configWindow: Range): boolean;
  /** Reports to the host where video memory is from now on. */
  reportVideoMemory(videoMemory: Range): void;
  /** Takes each line that the kernel prints; null where nobody reads them. */
  readonly printed: ((line: string) => void) | null;
}

/** The machine that a guest kernel is made for. */
export interface GuestSite {
  readonly firmware: Firmware;
  /** Those of pci-hyperv and dxgkrnl; the graphics device is not among them. */
  readonly devices: readonly Device[];
  readonly host: GuestHost;
}

/**
 * A guest's kernel with its drivers, as the machine sees it: the walk, the reservation, every request and what
 * becomes of it. It tells its machine of each answer, keeps in `slot.own` what a VMBus window or video memory was
 * granted, and leaves the slots' words to the machine.
 */
export interface GuestKernel extends GuestTrees {
  /**
   * Starts a kernel anew, up to where its first driver probes. `lfbBase` is what it is told, 0 for nothing;
   * `kdump` says whether a crash of the one before started it.
   */
  boot(config: KernelConfig, lfbBase: number, kdump: boolean): void;
  /** The device's driver probes it. */
  probe(slot: Slot): void;
  /** The device goes away, and its driver frees what it holds. */
  remove(slot: Slot): void;
  /** Whether both trees would grant the request if nothing were reserved. Changes nothing. */
  wouldGrantUnreserved(request: MmioRequest): boolean;
}
