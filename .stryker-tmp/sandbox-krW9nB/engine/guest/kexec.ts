import type { Firmware } from '../firmware.ts';
import type { Via } from '../scenario.ts';

/** The last kexec-tools that look for hyperv_fb's video memory. */
const LAST_TOOLS_FOR_HYPERV_FB = [2, 0, 18];
const ONLY_LOW_32_BITS = 2 ** 32;

/** What the running kernel has of the framebuffer when it starts the next one. */
interface Running {
  /** The `lfb_base` that it was told itself. */
  readonly told: number;
  /** The start of the video memory that its graphics device holds; 0 for none. */
  readonly videoMemory: number;
  /** Whether its graphics device was ever granted any. */
  readonly wasGranted: boolean;
}

/**
 * The `lfb_base` that the next kernel is told (reply of 2026-04-02 to v1, S1). Gen1 reads its BAR again
 * instead, and nobody else passes anything on.
 */
export function passOnLfbBase(
  firmware: Firmware,
  via: Via,
  { told, videoMemory, wasGranted }: Running,
): number {
  if (firmware.generation === 1 || firmware.type === 'devicetree') return 0;
  if (firmware.isolation !== 'none' || firmware.arch === 'arm64') return 0;
  if (via.syscall === 'kexec_file_load') {
    return via.screenInfo === 'cleared' && wasGranted ? 0 : told;
  }
  if (via.fb0 === 'efifb') return told;
  if (via.fb0 === 'hyperv_fb' && knowHypervFb(via.tools)) return videoMemory % ONLY_LOW_32_BITS;
  return 0;
}

/** Answers of `knowHypervFb`, since a census asks of the same few versions again and again. */
const known = new Map<string, boolean>();

function knowHypervFb(tools: string | null): boolean {
  if (tools === null) return false;
  const answer = known.get(tools) ?? isOldEnough(tools);
  known.set(tools, answer);
  return answer;
}

function isOldEnough(tools: string): boolean {
  const parts = tools.split('.').map(Number);
  const length = Math.max(parts.length, LAST_TOOLS_FOR_HYPERV_FB.length);
  for (let i = 0; i < length; i++) {
    const difference = (parts[i] ?? 0) - (LAST_TOOLS_FOR_HYPERV_FB[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}
