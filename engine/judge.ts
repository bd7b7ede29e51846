import { placementsOf, type Strategy, toldFramebuffer } from './contract.ts';
import type { Claim, GuestMemory } from './guest/memory.ts';
import { NOTHING, WindowRequest } from './guest/window-request.ts';
import type { HostFramebuffer } from './host/framebuffer.ts';
import type { Result } from './outcome.ts';
import { isEmpty } from './range.ts';
import { NOWHERE } from './units.ts';

/**
 * Puts a driver's request to the guest's memory as its strategy places it, and judges the answer
 * against what only the host knows.
 */
export class Judge {
  /** The result of the last request. */
  result: Result = 'granted';
  readonly #memory: GuestMemory;
  readonly #framebuffer: HostFramebuffer;
  readonly #strategy: Strategy;
  readonly #told: boolean;

  constructor(memory: GuestMemory, framebuffer: HostFramebuffer, strategy: Strategy) {
    this.#memory = memory;
    this.#framebuffer = framebuffer;
    this.#strategy = strategy;
    this.#told = toldFramebuffer(strategy);
  }

  /** Writes into a request how the strategy places it. */
  place(request: WindowRequest): void {
    const { window } = request;
    if (window === 'vram') return;
    const avoid = this.#told ? this.#framebuffer.claimed : NOTHING;
    request.place(placementsOf(this.#strategy, window), avoid);
  }

  /** The claim granted, or null; `result` says how it ended. */
  ask(request: WindowRequest): Claim | null {
    if (request.window === 'vram') return this.#askVideoMemory(request);
    let claim = this.#memory.allocate(request);
    for (let next = request.otherwise; claim === null && next !== null; next = next.otherwise) {
      claim = this.#memory.allocate(next);
    }
    if (claim === null) this.#blame(request);
    else this.result = this.#framebuffer.overlaps(claim) ? 'conflict' : 'granted';
    return claim;
  }

  #askVideoMemory(request: WindowRequest): Claim | null {
    const { range } = this.#framebuffer;
    if (this.#told) request.prefer = isEmpty(range) ? NOWHERE : range.start;
    const claim = this.#memory.allocate(request);
    if (claim === null) this.#blame(request);
    else this.result = this.#framebuffer.startsElsewhere(claim) ? 'moved' : 'granted';
    return claim;
  }

  /** Whether a refusal is the strategy's doing: the kernel's own bounds, with nothing reserved. */
  #blame({ window, size, align, name }: WindowRequest): void {
    const usual = new WindowRequest(window, size, align, name);
    if (window !== 'vram') usual.avoid = this.#framebuffer.claimed;
    this.result = this.#memory.wouldGrantUnreserved(usual) ? 'starved' : 'exhausted';
  }
}
