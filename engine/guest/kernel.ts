import type { GuestView, Strategy } from '../contract.ts';
import type { Firmware } from '../firmware.ts';
import type { KernelConfig } from '../scenario.ts';
import { MIB } from '../units.ts';
import { describeMachine } from './iomem.ts';
import type { Claim, GuestMemory } from './memory.ts';

/** The `lfb_size` that goes with an `lfb_base`, in bytes. */
const LFB_SIZE = 3 * MIB;

/**
 * Starts a kernel: describes the machine, walks the MMIO ranges, and reserves what the strategy
 * names. `lfbBase` is what the kernel is told. Returns what the firmware's framebuffer driver holds.
 */
export function startKernel(
  memory: GuestMemory,
  firmware: Firmware,
  strategy: Strategy,
  config: KernelConfig,
  lfbBase: number,
): Claim | null {
  const sysfb = strategy.sysfb?.(config.sysfb, firmware.kind) ?? config.sysfb;
  const seen = sysfb ? lfbBase : 0;
  memory.reset();
  describeMachine(memory, firmware);
  const held =
    firmware.generation === 2 && config.efifb === 'held' && seen !== 0
      ? memory.claimIomem({ start: seen, end: seen + LFB_SIZE - 1 }, 'efifb')
      : null;
  if (firmware.kind === 'devicetree') {
    for (const range of firmware.ranges) memory.append(range);
    return held;
  }
  for (const range of firmware.ranges) memory.walk(range, strategy.exactVtpmCut ?? false);
  const view = viewOf(memory, firmware, config, sysfb, seen);
  const reservation = view === null ? null : strategy.reserve(view);
  if (reservation !== null && reservation.start !== 0) {
    memory.reserve(reservation.start, reservation.size);
  }
  return held;
}

function viewOf(
  memory: GuestMemory,
  firmware: Firmware,
  config: KernelConfig,
  sysfb: boolean,
  lfbBase: number,
): GuestView | null {
  const [first, ...rest] = memory.ranges;
  if (first === undefined) return null;
  return {
    efi: firmware.generation === 2 && config.efi,
    sysfb,
    lfbBase,
    lfbSize: lfbBase === 0 ? 0 : LFB_SIZE,
    videoBar: firmware.videoBar,
    ranges: [first, ...rest],
    isolation: firmware.isolation,
  };
}
