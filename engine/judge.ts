import {
  type PciWindow,
  type Placement,
  type Strategy,
  toldFramebuffer,
  USUAL_PLACEMENT,
} from './contract.ts';
import type { Claim, GuestMemory, MmioRequest } from './guest/memory.ts';
import type { Slot } from './guest/slot.ts';
import type { HostFramebuffer } from './host/framebuffer.ts';
import type { Result, Window } from './outcome.ts';
import { isEmpty, type Range } from './range.ts';
import { MAX_ADDRESS, NOWHERE } from './units.ts';

const NOTHING: readonly Range[] = [];

/** A request that is written anew for each question: the judge asks too often to make one each. */
class ReusedRequest implements MmioRequest {
  min = 0.5;
  max = 0.5;
  size = 0.5;
  align = 0.5;
  from: Placement['from'] = 'bottom';
  mayOverlapFramebuffer = false;
  avoid = NOTHING;
  prefer = 0.5;
  name = '';

  place({ min, max, from }: Placement): void {
    this.min = min;
    this.max = max;
    this.from = from;
  }
}

type Placements = Readonly<Record<PciWindow, Placement>>;

function placementsOf({ place }: Strategy): Placements {
  if (place === undefined) return USUAL_PLACEMENT;
  return {
    config: place('config', USUAL_PLACEMENT.config),
    low: place('low', USUAL_PLACEMENT.low),
    high: place('high', USUAL_PLACEMENT.high),
    dxg: place('dxg', USUAL_PLACEMENT.dxg),
  };
}

/**
 * Puts a driver's request to the guest's memory as its strategy places it, and judges the answer
 * against what only the host knows.
 */
export class Judge {
  /** What came of the last question. */
  result: Result = 'granted';
  readonly #memory: GuestMemory;
  readonly #framebuffer: HostFramebuffer;
  readonly #placements: Placements;
  readonly #told: boolean;
  readonly #request = new ReusedRequest();

  constructor(memory: GuestMemory, framebuffer: HostFramebuffer, strategy: Strategy) {
    this.#memory = memory;
    this.#framebuffer = framebuffer;
    this.#placements = placementsOf(strategy);
    this.#told = toldFramebuffer(strategy);
  }

  /** The claim granted, or null; `result` says what came of it. Sizes in bytes. */
  ask(slot: Slot, window: Window, size: number, align: number): Claim | null {
    const request = this.#request;
    request.size = size;
    request.align = align;
    request.name = slot.id;
    return window === 'vram' ? this.#askVideoMemory(request) : this.#askWindow(request, window);
  }

  #askVideoMemory(request: ReusedRequest): Claim | null {
    const { range } = this.#framebuffer;
    request.min = 0;
    request.max = MAX_ADDRESS;
    request.from = 'bottom';
    request.mayOverlapFramebuffer = true;
    request.avoid = NOTHING;
    request.prefer = this.#told && !isEmpty(range) ? range.start : NOWHERE;
    const claim = this.#memory.allocate(request);
    if (claim === null) this.#blame();
    else this.result = this.#framebuffer.startsElsewhere(claim) ? 'moved' : 'granted';
    return claim;
  }

  #askWindow(request: ReusedRequest, window: PciWindow): Claim | null {
    request.place(this.#placements[window]);
    request.mayOverlapFramebuffer = false;
    request.avoid = this.#told ? this.#framebuffer.claimed : NOTHING;
    request.prefer = NOWHERE;
    const claim = this.#memory.allocate(request);
    if (claim === null) {
      request.place(USUAL_PLACEMENT[window]);
      request.avoid = this.#framebuffer.claimed;
      this.#blame();
    } else {
      this.result = this.#framebuffer.overlaps(claim) ? 'conflict' : 'granted';
    }
    return claim;
  }

  /** Whether a refusal is the strategy's doing: the kernel's own bounds, with nothing reserved. */
  #blame(): void {
    this.result = this.#memory.wouldGrantUnreserved(this.#request) ? 'starved' : 'exhausted';
  }
}
