import type { Host, Via } from '../../scenario.ts';
import { FOUR_GIB } from './span.ts';

/** What the running kernel knows of its framebuffer when it loads the next one. */
export interface Leaving {
  /** L, the `lfb_base` that it was told itself. */
  readonly told: number;
  /** Whether the graphics device's request was granted at any time in this boot. */
  readonly everGranted: boolean;
  /** The start of the video memory that the graphics device holds; null for none. */
  readonly videoMemory: number | null;
}

/** Section 3, "What the next kernel is told": its `lfb_base`. */
export function toldNext(host: Host, via: Via, leaving: Leaving): number {
  if (host.generation === 1 || host.firmware !== 'acpi' || host.isolation !== 'none') return 0;
  return passedOn(host, via, leaving) % FOUR_GIB;
}

function passedOn({ arch }: Host, via: Via, { told, everGranted, videoMemory }: Leaving): number {
  if (arch === 'arm64') return 0;
  if (via.syscall === 'kexec_file_load') {
    return via.screenInfo === 'cleared' && everGranted ? 0 : told;
  }
  if (via.fb0 === 'efifb') return told;
  if (via.fb0 === 'hyperv_fb' && isAtMost(via.tools, [2, 0, 18])) return videoMemory ?? 0;
  return 0;
}

/** Versions compare number by number; null is the newest. */
function isAtMost(version: string | null, limit: readonly number[]): boolean {
  if (version === null) return false;
  const numbers = version.split('.').map(Number);
  const length = Math.max(numbers.length, limit.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (numbers[index] ?? 0) - (limit[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}
