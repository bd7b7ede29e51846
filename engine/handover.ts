import { passOnLfbBase } from './guest/kexec.ts';
import type { HeldWindow } from './host/config-windows.ts';
import type { HostLayout } from './host/layout.ts';
import type { Range } from './range.ts';
import type { Via } from './scenario.ts';

/** All that one kernel leaves to the next. */
export interface Handover {
  /** The host's framebuffer, or null. */
  readonly framebuffer: Range | null;
  /** The `lfb_base` that the next kernel is told; 0 for none. */
  readonly lfbBase: number;
  /** The config windows that the host still holds, by device; none unless it keeps them (A2). */
  readonly configWindows: readonly HeldWindow[];
  /** Whether the next kernel is told that it runs after a crash; false where it would not heed that. */
  readonly kdump: boolean;
}

/** What the first kernel finds at power-on. */
export function powerOn({ framebuffer, lfbBase }: HostLayout): Handover {
  return { framebuffer, lfbBase, configWindows: [], kdump: false };
}

/** What a kernel leaves when it ends, whatever it was told and however the next one is started. */
export interface Left extends Pick<Handover, 'framebuffer' | 'configWindows'> {
  /** The start of the video memory that its graphics device holds; 0 for none. */
  readonly videoMemory: number;
  /** Whether its graphics device was ever granted any. */
  readonly wasGranted: boolean;
}

/**
 * What a kernel that was told `told` leaves to one that it starts by way of `via`; `heedsKdump` says whether that
 * one heeds what it runs after.
 */
export function handOver(
  { firmware }: HostLayout,
  { framebuffer, configWindows, videoMemory, wasGranted }: Left,
  told: number,
  via: Via,
  heedsKdump: boolean,
): Handover {
  return {
    framebuffer,
    configWindows,
    lfbBase: passOnLfbBase(firmware, via, { told, videoMemory, wasGranted }),
    kdump: heedsKdump && via.kind === 'kdump',
  };
}

/** Whether a kernel behaves the same after either. */
export function isSameHandover(one: Handover, other: Handover): boolean {
  return (
    one.lfbBase === other.lfbBase &&
    one.kdump === other.kdump &&
    one.framebuffer?.start === other.framebuffer?.start &&
    one.framebuffer?.end === other.framebuffer?.end &&
    areSameWindows(one.configWindows, other.configWindows)
  );
}

function areSameWindows(some: readonly HeldWindow[], others: readonly HeldWindow[]): boolean {
  if (some.length !== others.length) return false;
  if (some.length === 0) return true;
  for (const [at, { device, start, end }] of some.entries()) {
    const other = others[at];
    if (device !== other?.device || start !== other.start || end !== other.end) return false;
  }
  return true;
}
