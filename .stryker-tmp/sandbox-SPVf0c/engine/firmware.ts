import type { IomemEntry } from './assumptions.ts';
import type { Range } from './range.ts';
import type { Architecture, FirmwareType, Isolation } from './scenario.ts';
import { MIB } from './units.ts';

/** The `lfb_size` that goes with an `lfb_base`, in bytes. */
export const LFB_SIZE = 3 * MIB;

/**
 * What a guest kernel can read about its VM. Everything here is known to the guest; the place of the
 * host's framebuffer is deliberately not.
 */
export interface Firmware {
  readonly arch: Architecture;
  readonly generation: 1 | 2;
  readonly type: FirmwareType;
  readonly isolation: Isolation;
  /** MMIO ranges in the order in which ACPI (or the device tree) reports them. */
  readonly ranges: readonly Range[];
  /** What the machine's tree holds besides the built-in ranges (A3). */
  readonly iomem: readonly IomemEntry[];
  /** BAR 0 of the video function `0000:00:08.0`; Gen1 only. */
  readonly videoBar: Range | null;
  /** Whether the host offers the guest a graphics device. */
  readonly graphics: boolean;
  /** Video memory that a graphics driver needs for the largest resolution, in bytes. */
  readonly videoMemory: number;
}
