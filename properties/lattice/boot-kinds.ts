import {
  emptyRange,
  type GuestKernel,
  type HostLayout,
  NOWHERE,
  type PciWindow,
  type Range,
  type Result,
  type Slot,
  type Strategy,
  USUAL_PLACEMENT,
  type Window,
  type Witness,
} from '../../engine/index.ts';
import type { CauseName } from '../failures/kind.ts';
import { Reasons } from '../failures/reasons.ts';
import { needOf, Replay } from '../failures/replay.ts';
import { properties } from '../index.ts';
import type { Verdict } from '../judging/verdict.ts';
import { failureNumber, KINDS_OF_FAILURE, kindNumber } from './kind-numbers.ts';
import { narrowedBy } from './placing.ts';

const JUDGES_ALL_DEVICES = properties.some(
  (property) => property.judges === 'device' && property.devices === 'all',
);

/** A request that went wrong, of a device that a property judges. */
interface Failure {
  readonly device: string;
  readonly result: Result;
  readonly failure: number;
}

/**
 * Sees which properties a boot violates and in which kinds of failure, while it runs: those that
 * `kindsOf` reads off its outcome, at a fraction of the cost. Good for the assumptions that are usually
 * made and for kernels whose firmware driver has let go of the framebuffer, as on all of a lattice.
 */
export class BootKinds implements Witness {
  readonly #verdict: Verdict;
  /** The kernel that runs; null before the first. */
  #kernel: GuestKernel | null = null;
  readonly #reasons: Reasons;
  /** The windows that the strategy keeps from some of the room that the kernel gives them. */
  readonly #narrowed: readonly PciWindow[];
  /** The host's framebuffer as it stands. */
  #framebuffer: Range = emptyRange();
  #ofDevices: Failure[] = [];
  /** The kinds of the boot, each once, are the first `#count`: emptying an array costs more. */
  readonly #kinds: number[] = [];
  #count = 0;

  /** The boots to be seen are all of one strategy on machines with that layout. */
  constructor(verdict: Verdict, layout: HostLayout, strategy: Strategy) {
    this.#verdict = verdict;
    this.#narrowed = narrowedBy(strategy);
    this.#reasons = new Reasons(layout, new Replay(layout, [], strategy.exactVtpmCut ?? false));
  }

  /** Which properties the boot violates; see Verdict. */
  get mask(): number {
    return this.#verdict.mask;
  }

  /** The kinds, by number, of the boot that has just ended, each once. */
  get kinds(): number[] {
    return this.#kinds.slice(0, this.#count);
  }

  /** Whether its kinds are these, in the order in which they were seen. */
  hasKinds(kinds: readonly number[]): boolean {
    if (kinds.length !== this.#count) return false;
    for (let at = 0; at < kinds.length; at++) if (kinds[at] !== this.#kinds[at]) return false;
    return true;
  }

  /** Visits the kinds, by number, of the boot that has just ended. */
  visitKinds(visit: (kind: number) => void): void {
    for (let at = 0; at < this.#count; at++) visit(this.#kinds[at] ?? 0);
  }

  bootStarted(_lfbBase: number, kernel: GuestKernel, framebuffer: Range): void {
    this.#verdict.bootStarted();
    this.#kernel = kernel;
    this.#framebuffer = framebuffer;
    this.#count = 0;
    if (this.#ofDevices.length > 0) this.#ofDevices = [];
  }

  answered(slot: Slot, window: Window, granted: Range | null, result: Result): void {
    if (this.#ofDevices.length > 0 && window !== 'low' && window !== 'high') this.#forget(slot);
    if (result !== 'granted') {
      this.#verdict.answered(slot, window, granted, result);
      this.#note(slot, window, granted, result);
    }
  }

  bootEnded(slots: readonly Slot[]): void {
    this.#verdict.bootEnded(slots);
    if (this.#ofDevices.length === 0) return;
    for (const { device, result, failure } of this.#ofDevices) {
      const { word = null, root = false } = slots.find(({ id }) => id === device) ?? {};
      if (word === null || result !== (word === 'starved' ? 'starved' : 'conflict')) continue;
      for (const [index, property] of properties.entries()) {
        if (property.judges === 'device' && property.violatedBy(word, root)) {
          this.#add(kindNumber(index, failure));
        }
      }
    }
  }

  #note(slot: Slot, window: Window, granted: Range | null, result: Result): void {
    const cause = this.#causeOf(slot, window, granted, result);
    if (cause === null) return;
    const failure = failureNumber(window, cause);
    for (const kind of KINDS_OF_FAILURE[failure] ?? []) this.#add(kind);
    if (slot.root || JUDGES_ALL_DEVICES) this.#ofDevices.push({ device: slot.id, result, failure });
  }

  #add(kind: number): void {
    for (let at = 0; at < this.#count; at++) if (this.#kinds[at] === kind) return;
    this.#kinds[this.#count] = kind;
    this.#count += 1;
  }

  /** A driver that begins anew leaves its earlier failures behind. */
  #forget(slot: Slot): void {
    this.#ofDevices = this.#ofDevices.filter(({ device }) => device !== slot.id);
  }

  /** Null for a refusal that nobody is to blame for. */
  #causeOf(slot: Slot, window: Window, granted: Range | null, result: Result): CauseName | null {
    const reserved = this.#kernel?.reserved ?? null;
    if (result === 'starved') {
      return this.#reasons.ofStarvation(this.#hasRoomBeside(slot, window, reserved));
    }
    if (granted === null) return null;
    if (result === 'moved') return this.#reasons.ofMove(this.#framebuffer.start, reserved);
    return this.#reasons.ofConflict(granted, this.#framebuffer, reserved);
  }

  /** Whether the kernel's own bounds find room even beside the reservation. */
  #hasRoomBeside(slot: Slot, window: Window, reserved: Range | null): boolean {
    if (window === 'vram' || !this.#narrowed.includes(window)) return false;
    const { min, max, from } = USUAL_PLACEMENT[window];
    const { size, align } = needOf(slot, window);
    const asked = {
      min,
      max,
      from,
      size,
      align,
      mayOverlapFramebuffer: false,
      avoid: reserved === null ? [this.#framebuffer] : [this.#framebuffer, reserved],
      prefer: NOWHERE,
      name: slot.id,
    };
    return this.#kernel?.wouldGrantUnreserved(asked) ?? false;
  }
}
