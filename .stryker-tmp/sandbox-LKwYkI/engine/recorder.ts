import type { GuestTrees } from './guest/memory.ts';
import type { Slot } from './guest/slot.ts';
import type { BootOutcome, DeviceWord, Result, Step, Window } from './outcome.ts';
import { emptyRange, isEmpty, type Range } from './range.ts';
import type { Witness } from './witness.ts';

function copy(range: Range | null): Range | null {
  return range === null || isEmpty(range) ? null : { start: range.start, end: range.end };
}

/** Writes down everything that happens, boot by boot. */
export class Recorder implements Witness {
  readonly boots: BootOutcome[] = [];
  #boot: Written | null = null;
  #steps: Step[] = [];
  #words: DeviceWord[] = [];
  /** The host's framebuffer as it stands, and as it was last written down. */
  #framebuffer: Range = emptyRange();
  #written: Range | null = null;

  bootStarted(lfbBase: number, { ranges, reserved }: GuestTrees, framebuffer: Range): void {
    this.#steps = [];
    this.#words = [];
    this.#framebuffer = framebuffer;
    this.#written = copy(framebuffer);
    this.#boot = {
      ranges,
      lfbBase,
      reserved: copy(reserved),
      framebuffer: this.#written,
      framebufferLeft: this.#written,
      steps: this.#steps,
      words: this.#words,
    };
    this.boots.push(this.#boot);
  }

  answered(slot: Slot, window: Window, granted: Range | null, result: Result): void {
    const framebuffer = this.#now();
    this.#steps.push({ device: slot.id, window, granted: copy(granted), result, framebuffer });
  }

  bootEnded(slots: readonly Slot[]): void {
    if (this.#boot !== null) this.#boot.framebufferLeft = this.#now();
    for (const { id, word, firstNamed } of slots) {
      if (word !== null) this.#words[firstNamed - 1] = { device: id, word };
    }
  }

  /** The host's framebuffer, copied anew only where it has moved. */
  #now(): Range | null {
    const { start, end } = this.#framebuffer;
    if (this.#written === null || this.#written.start !== start || this.#written.end !== end) {
      this.#written = copy(this.#framebuffer);
    }
    return this.#written;
  }
}

/** What is written of a boot before its end is known. */
type Written = Omit<BootOutcome, 'framebufferLeft'> & { framebufferLeft: Range | null };
