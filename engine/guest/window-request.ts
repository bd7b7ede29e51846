import { type Placement, USUAL_PLACEMENT } from '../contract.ts';
import type { Window } from '../outcome.ts';
import type { Range } from '../range.ts';
import { MAX_ADDRESS, NOWHERE } from '../units.ts';
import type { MmioRequest } from './memory.ts';

const NOTHING: readonly Range[] = [];

/** Where the kernel itself puts a window: video memory anywhere. */
function usualPlacement(window: Window): Placement {
  return window === 'vram' ? { min: 0, max: MAX_ADDRESS, from: 'bottom' } : USUAL_PLACEMENT[window];
}

/**
 * A window that a driver asks for, and how the kernel asks for it unless it is placed otherwise. It is
 * the same in every boot, so a device makes its requests once. Sizes and alignment in bytes.
 */
export class WindowRequest implements MmioRequest {
  readonly window: Window;
  readonly size: number;
  readonly align: number;
  readonly name: string;
  readonly mayOverlapFramebuffer: boolean;
  // Fractions keep these fields doubles, as in Resource.
  min = 0.5;
  max = 0.5;
  prefer = 0.5;
  from: Placement['from'] = 'bottom';
  avoid = NOTHING;

  constructor(window: Window, size: number, align: number, name: string) {
    this.window = window;
    this.size = size;
    this.align = align;
    this.name = name;
    this.mayOverlapFramebuffer = window === 'vram';
    this.prefer = NOWHERE;
    this.place(usualPlacement(window));
  }

  place({ min, max, from }: Placement): void {
    this.min = min;
    this.max = max;
    this.from = from;
  }
}
