import type { Asked, GuestKernel } from './guest/guest-kernel.ts';
import { WindowRequest } from './guest/window-request.ts';
import type { HostFramebuffer } from './host/framebuffer.ts';
import type { Result } from './outcome.ts';
import type { Range } from './range.ts';

/** Judges the answer to a driver's request against what only the host knows. */
export class Judge {
  readonly #framebuffer: HostFramebuffer;

  constructor(framebuffer: HostFramebuffer) {
    this.#framebuffer = framebuffer;
  }

  /** What came of the request of a device; `guest` stands as it did when it refused one. */
  of(
    guest: Pick<GuestKernel, 'wouldGrantUnreserved'>,
    device: string,
    asked: Asked,
    claim: Range | null,
  ): Result {
    if (claim === null) return this.#blame(guest, device, asked);
    if (asked.window !== 'vram') return this.#framebuffer.overlaps(claim) ? 'conflict' : 'granted';
    return this.#framebuffer.startsElsewhere(claim) ? 'moved' : 'granted';
  }

  /** Whether a refusal is the strategy's doing: the kernel's own bounds, with nothing reserved. */
  #blame(
    guest: Pick<GuestKernel, 'wouldGrantUnreserved'>,
    device: string,
    { window, size, align }: Asked,
  ): Result {
    const usual = new WindowRequest(window, size, align, device);
    if (window !== 'vram') usual.avoid = this.#framebuffer.claimed;
    return guest.wouldGrantUnreserved(usual) ? 'starved' : 'exhausted';
  }
}
