import { type Placement, type Strategy, USUAL_PLACEMENT } from './contract.ts';
import type { Claim, GuestMemory, MmioRequest } from './guest/memory.ts';
import type { Slot } from './guest/slot.ts';
import type { HostFramebuffer } from './host/framebuffer.ts';
import type { Result, Window } from './outcome.ts';
import { isEmpty, type Range } from './range.ts';
import { NOWHERE } from './units.ts';

const NOTHING: readonly Range[] = [];

/**
 * Puts a driver's request to the guest's memory as its strategy places it, and judges the answer
 * against what only the host knows.
 */
export class Judge {
  result: Result = 'granted';
  readonly #memory: GuestMemory;
  readonly #framebuffer: HostFramebuffer;
  readonly #avoidFramebuffer: readonly Range[];

  constructor(memory: GuestMemory, framebuffer: HostFramebuffer) {
    this.#memory = memory;
    this.#framebuffer = framebuffer;
    this.#avoidFramebuffer = [framebuffer.range];
  }

  /** The claim granted, or null; `result` says what came of it. Sizes in bytes. */
  ask(strategy: Strategy, slot: Slot, window: Window, size: number, align: number): Claim | null {
    const told = 'toldFramebuffer' in strategy;
    const usual = window === 'vram' ? USUAL_PLACEMENT.config : USUAL_PLACEMENT[window];
    const placed = window === 'vram' ? usual : (strategy.place?.(window, usual) ?? usual);
    const request = this.#request(placed, slot, window, size, align, told);
    const claim = this.#memory.allocate(request);
    this.result =
      claim === null
        ? this.#blame(this.#request(usual, slot, window, size, align, window !== 'vram'))
        : this.#granted(window, claim);
    return claim;
  }

  #request(
    placement: Placement,
    slot: Slot,
    window: Window,
    size: number,
    align: number,
    told: boolean,
  ): MmioRequest {
    const video = window === 'vram';
    const { range } = this.#framebuffer;
    return {
      min: placement.min,
      max: placement.max,
      from: placement.from,
      size,
      align,
      mayOverlapFramebuffer: video,
      avoid: told && !video ? this.#avoidFramebuffer : NOTHING,
      prefer: told && video && !isEmpty(range) ? range.start : NOWHERE,
      name: slot.id,
    };
  }

  #granted(window: Window, claim: Claim): Result {
    if (window === 'vram')
      return this.#framebuffer.startsElsewhere(claim.start) ? 'moved' : 'granted';
    return this.#framebuffer.overlaps(claim.start, claim.end) ? 'conflict' : 'granted';
  }

  /** Whether a refusal is the strategy's doing: the kernel's own bounds, with nothing reserved. */
  #blame(request: MmioRequest): Result {
    return this.#memory.wouldGrantUnreserved(request) ? 'starved' : 'exhausted';
  }
}
