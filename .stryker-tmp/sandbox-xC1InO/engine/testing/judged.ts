import type { Oracle } from '../contract.ts';
import type { GuestHost } from '../guest/guest-kernel.ts';
import type { GuestMemory } from '../guest/memory.ts';
import { ModelKernel } from '../guest/model-kernel.ts';
import { Slot } from '../guest/slot.ts';
import { WindowRequest } from '../guest/window-request.ts';
import type { HostFramebuffer } from '../host/framebuffer.ts';
import { layOut } from '../host/layout.ts';
import { Judge } from '../judge.ts';
import type { Window } from '../outcome.ts';
import { aPciDevice, aStrategy, LAB } from './examples.ts';

const SLOT = Slot.forDevice(aPciDevice('driver'));

/** Puts single requests to a memory as a strategy places them, and has each answer judged. */
export class Judged {
  #result = 'not asked';
  readonly #kernel: ModelKernel;

  constructor(memory: GuestMemory, framebuffer: HostFramebuffer, how: Partial<Oracle>) {
    const judge = new Judge(framebuffer);
    const host: GuestHost = {
      answered: (slot, asked, claim) => {
        this.#result = judge.of(memory, slot.id, asked, claim);
      },
      enterD0: () => true,
      reportVideoMemory() {},
      printed: null,
    };
    const site = { firmware: layOut(LAB).firmware, devices: [], host };
    const told = how.toldFramebuffer ? framebuffer.claimed : null;
    this.#kernel = new ModelKernel(memory, site, aStrategy(how), told);
  }

  /** Where a window of `size` bytes starts, null where it is refused, and what came of it. */
  ask(window: Window, size: number, align: number): [number | null, string] {
    const request = new WindowRequest(window, size, align, 'driver');
    this.#kernel.place(request);
    const claim = this.#kernel.allocate(SLOT, request);
    return [claim?.start ?? null, this.#result];
  }
}
