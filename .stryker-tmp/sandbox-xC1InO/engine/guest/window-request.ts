import { type Placement, type Placements, USUAL_PLACEMENT } from '../contract.ts';
import type { Window } from '../outcome.ts';
import type { Range } from '../range.ts';
import { NOWHERE } from '../units.ts';
import type { MmioRequest } from './memory.ts';

/** Nothing to keep clear of. */
export const NOTHING: readonly Range[] = [];
const { config, low, high, dxg } = USUAL_PLACEMENT;

/** Where the kernel itself puts a window; video memory, like a config window, anywhere. */
function usualPlacement(window: Window): Placement {
  switch (window) {
    case 'low':
      return low;
    case 'high':
      return high;
    case 'dxg':
      return dxg;
    default:
      return config;
  }
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
  min: number;
  max: number;
  prefer = NOWHERE;
  from: Placement['from'];
  avoid = NOTHING;
  /** The same request as it is asked for where this one is refused. */
  otherwise: WindowRequest | null = null;

  constructor(window: Window, size: number, align: number, name: string) {
    this.window = window;
    this.size = size;
    this.align = align;
    this.name = name;
    this.mayOverlapFramebuffer = window === 'vram';
    const { min, max, from } = usualPlacement(window);
    this.min = min;
    this.max = max;
    this.from = from;
  }

  /** Has it asked for by each of the placements in turn, clear of what there is to `avoid`. */
  place([{ min, max, from }, ...others]: Placements, avoid: readonly Range[]): void {
    this.min = min;
    this.max = max;
    this.from = from;
    this.avoid = avoid;
    const [next, ...later] = others;
    if (next === undefined) return;
    this.otherwise = new WindowRequest(this.window, this.size, this.align, this.name);
    this.otherwise.place([next, ...later], avoid);
  }
}
