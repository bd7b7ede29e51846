import type { GuestKernel } from './guest/guest-kernel.ts';
import type { Slot } from './guest/slot.ts';
import type { Result, Window } from './outcome.ts';
import type { Range } from './range.ts';

/** Is shown a scenario step by step. Arguments are valid during the call only, unless stated otherwise. */
export interface Witness {
  /**
   * A kernel has reserved what it reserves. `kernel` and `framebuffer`, the host's, maybe empty, show how
   * things stand until the boot ends.
   */
  bootStarted(lfbBase: number, kernel: GuestKernel, framebuffer: Range): void;
  /**
   * A request was answered; `granted` is null where it was refused. The framebuffer is still where it was
   * when the request was made.
   */
  answered(slot: Slot, window: Window, granted: Range | null, result: Result): void;
  /** All events of the boot have happened; `slots` are all devices, the graphics device first. */
  bootEnded(slots: readonly Slot[]): void;
  /** The kernel printed a line: before `bootStarted` what its start prints. One without it prints nothing. */
  printed?(line: string): void;
}
