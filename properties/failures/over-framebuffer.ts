import { type HostLayout, NOWHERE, type Range, touches } from '../../engine/index.ts';
import type { ConflictCause } from './kind.ts';

/** Why a window could be granted over the framebuffer, given what was reserved. */
export function whyOverFramebuffer(
  framebuffer: Range,
  reserved: Range | null,
  home: number,
): ConflictCause {
  if (reserved === null) return 'unreserved framebuffer';
  if (touches(reserved, framebuffer.start, framebuffer.end)) return 'beyond the reservation';
  return framebuffer.start === home ? 'wrong place reserved' : 'moved framebuffer';
}

/** Where the host lays the framebuffer out; on Gen1 before any driver reports it, too. */
export function homeOf({ framebuffer, firmware }: HostLayout): number {
  return (framebuffer ?? firmware.videoBar)?.start ?? NOWHERE;
}
