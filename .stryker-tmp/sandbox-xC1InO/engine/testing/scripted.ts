import type { Claim } from '../guest/memory.ts';
import type { Platform } from '../guest/platform.ts';
import type { Slot } from '../guest/slot.ts';
import type { WindowRequest } from '../guest/window-request.ts';
import type { Window } from '../outcome.ts';

const hex = (address: number): string => address.toString(16);

/** A platform that grants windows at given places and writes down each call of a driver. */
export class ScriptedPlatform implements Platform {
  readonly calls: string[] = [];
  readonly #starts: Partial<Record<Window, number>>;
  readonly #accepts: boolean;

  /** `starts` says where each window is granted; one that is missing is refused. */
  constructor(starts: Partial<Record<Window, number>>, accepts = true) {
    this.#starts = starts;
    this.#accepts = accepts;
  }

  allocate(_slot: Slot, { window, size, align }: WindowRequest): Claim | null {
    this.calls.push(`allocate ${window}: ${hex(size)} bytes aligned to ${hex(align)}`);
    const start = this.#starts[window];
    return start === undefined ? null : { start, end: start + size - 1, busy: true };
  }

  free({ start, end, busy }: Claim): void {
    this.calls.push(`free ${hex(start)}-${hex(end)}${busy ? '' : ', not busy'}`);
  }

  enterD0(_slot: Slot, { start, end }: Claim): boolean {
    this.calls.push(`enter D0 with ${hex(start)}-${hex(end)}`);
    return this.#accepts;
  }

  reportVideoMemory({ start, end }: Claim): void {
    this.calls.push(`report ${hex(start)}-${hex(end)}`);
  }

  releaseFirmwareFramebuffer(): void {
    this.calls.push('release the firmware framebuffer');
  }
}
