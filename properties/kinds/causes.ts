import {
  type Assumptions,
  type BootOutcome,
  type HostLayout,
  type KernelConfig,
  layOut,
  MIB,
  NOWHERE,
  type Range,
  type Scenario,
  touches,
} from '../../engine/index.ts';
import type { Cause, ConflictCause, MoveCause, StarvationCause } from './kind.ts';
import type { Moment } from './moments.ts';
import { Replay } from './replay.ts';

/** The `lfb_size` of every `lfb_base`, in bytes. */
const LFB_SIZE = 3 * MIB;

/** Finds out why the requests of one boot went wrong. */
export class Causes {
  readonly #kernel: KernelConfig;
  readonly #boot: BootOutcome;
  readonly #layout: HostLayout;
  readonly #replay: Replay;

  /** `kernel` is how the kernel of that boot was built and started. */
  constructor(
    scenario: Scenario,
    kernel: KernelConfig,
    boot: BootOutcome,
    assumptions: Assumptions,
  ) {
    this.#kernel = kernel;
    this.#boot = boot;
    this.#layout = layOut(scenario.host, assumptions);
    this.#replay = new Replay(scenario, boot, assumptions);
  }

  /** Null for a request that went well, or that nobody is to blame for. */
  of(moment: Moment): Cause | null {
    const { granted, result } = moment.step;
    if (result === 'starved') return this.#starvation(moment);
    if (granted === null || moment.framebuffer === null) {
      return result === 'conflict' ? 'window still held' : null;
    }
    if (result === 'conflict') return this.#conflict(granted, moment.framebuffer);
    return result === 'moved' ? this.#move(moment, moment.framebuffer) : null;
  }

  #conflict({ start, end }: Range, framebuffer: Range): ConflictCause {
    const { reserved } = this.#boot;
    const { stays } = this.#layout;
    if (!touches(framebuffer, start, end)) {
      const overLeft = stays !== null && touches(stays, start, end);
      return overLeft ? 'place left behind' : 'window still held';
    }
    if (reserved === null) return 'unreserved framebuffer';
    if (touches(reserved, framebuffer.start, framebuffer.end)) return 'beyond the reservation';
    return framebuffer.start === this.#home ? 'wrong place reserved' : 'moved framebuffer';
  }

  /** The reservation is to blame unless the kernel's own bounds find room even beside it. */
  #starvation(moment: Moment): StarvationCause {
    if (moment.step.window === 'vram') return 'room withheld';
    const { stays } = this.#layout;
    const claimed = [moment.framebuffer, stays].filter((range) => range !== null);
    const start = this.#replay.askAgain(moment, this.#standing(moment), claimed);
    return start === null ? 'room withheld' : 'kept from free room';
  }

  /** What, taken away, leaves the framebuffer where it was. */
  #move(moment: Moment, { start }: Range): MoveCause {
    const standing = this.#standing(moment);
    if (this.#replay.askAgain(moment, standing) === start) return 'held by the firmware driver';
    const alone = { ...standing, held: [], leaked: [] };
    if (this.#replay.askAgain(moment, alone) === start) return 'windows in the way';
    const end = start + this.#layout.firmware.videoMemory - 1;
    if (!this.#replay.grants({ start, end })) return 'no room at its place';
    const { reserved } = this.#boot;
    if (reserved === null) {
      return this.#firmwareHolds(start, end) ? 'held by the firmware driver' : 'nothing reserved';
    }
    const first = Math.ceil(reserved.start / MIB) * MIB;
    return first === start ? 'reservation too small' : 'reservation elsewhere';
  }

  /** Whether the firmware's framebuffer driver held some of start..end when the boot began. */
  #firmwareHolds(start: number, end: number): boolean {
    const { lfbBase } = this.#boot;
    const { sysfb, efifb } = this.#kernel;
    if (!sysfb || efifb === 'released' || lfbBase === 0) return false;
    return touches({ start: lfbBase, end: lfbBase + LFB_SIZE - 1 }, start, end);
  }

  #standing({ held, leaked }: Moment) {
    return { held, leaked, reserved: this.#boot.reserved };
  }

  /** Where the host lays the framebuffer out; on Gen1 before any driver reports it, too. */
  get #home(): number {
    const { framebuffer, firmware } = this.#layout;
    return (framebuffer ?? firmware.videoBar)?.start ?? NOWHERE;
  }
}
