import type { Word } from '../outcome.ts';
import { type Device, GRAPHICS } from '../scenario.ts';
import { KIB, powerOfTwoAtMost } from '../units.ts';
import type { Claim } from './memory.ts';

/** Every BAR takes at least a page of its bridge window. */
const MIN_BAR = 4 * KIB;

/** A device as its driver sees it: what it needs, and what it holds in the running kernel. */
export class Slot {
  readonly id: string;
  readonly kind: 'drm' | 'pci' | 'dxg';
  readonly root: boolean;
  /** Bytes of its low (32-bit) and high (64-bit) bridge window, 0 for none, and their alignment. */
  readonly lowSize: number;
  readonly lowAlign: number;
  readonly highSize: number;
  readonly highAlign: number;
  /** Bytes of its VMBus window, or of video memory. */
  readonly ownSize: number;
  /** Null until an event names the device. */
  word: Word | null = null;
  /** Its place among the devices in order of first mention, from 1; 0 before. */
  mention = 0;
  config: Claim | null = null;
  low: Claim | null = null;
  high: Claim | null = null;
  own: Claim | null = null;

  private constructor(id: string, kind: Slot['kind'], root: boolean, sizes: readonly number[]) {
    const [low = 0, high = 0, own = 0] = sizes;
    this.id = id;
    this.kind = kind;
    this.root = root;
    this.lowSize = low;
    this.lowAlign = powerOfTwoAtMost(low);
    this.highSize = high;
    this.highAlign = powerOfTwoAtMost(high);
    this.ownSize = own;
  }

  static forGraphics(videoMemory: number): Slot {
    return new Slot(GRAPHICS, 'drm', false, [0, 0, videoMemory]);
  }

  static forDevice(device: Device): Slot {
    const { id, root } = device;
    if ('dxg' in device) return new Slot(id, 'dxg', root, [0, 0, device.dxg]);
    return new Slot(id, 'pci', root, [windowSize(device.bars, 32), windowSize(device.bars, 64)]);
  }

  /** A new kernel starts: nothing is held, nothing was said of the device. */
  reset(): void {
    this.word = null;
    this.mention = 0;
    this.config = null;
    this.low = null;
    this.high = null;
    this.own = null;
  }
}

function windowSize(bars: readonly { size: number; bits: 32 | 64 }[], bits: 32 | 64): number {
  let size = 0;
  for (const bar of bars) if (bar.bits === bits) size += Math.max(bar.size, MIN_BAR);
  return size;
}
