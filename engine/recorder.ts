import type { GuestMemory } from './guest/memory.ts';
import type { Slot } from './guest/slot.ts';
import type { BootOutcome, DeviceWord, Result, Step, Window } from './outcome.ts';
import { isEmpty, type Range } from './range.ts';
import type { Witness } from './witness.ts';

function copy(range: Range | null): Range | null {
  return range === null || isEmpty(range) ? null : { start: range.start, end: range.end };
}

/** Writes down everything that happens, boot by boot. */
export class Recorder implements Witness {
  readonly boots: BootOutcome[] = [];
  #steps: Step[] = [];
  #words: DeviceWord[] = [];

  bootStarted(lfbBase: number, memory: GuestMemory, framebuffer: Range): void {
    this.#steps = [];
    this.#words = [];
    this.boots.push({
      ranges: memory.ranges,
      lfbBase,
      reserved: copy(memory.reserved),
      framebuffer: copy(framebuffer),
      steps: this.#steps,
      words: this.#words,
    });
  }

  answered(slot: Slot, window: Window, granted: Range | null, result: Result): void {
    this.#steps.push({ device: slot.id, window, granted: copy(granted), result });
  }

  bootEnded(slots: readonly Slot[]): void {
    for (const { id, word, firstNamed } of slots) {
      if (word !== null) this.#words[firstNamed - 1] = { device: id, word };
    }
  }
}
