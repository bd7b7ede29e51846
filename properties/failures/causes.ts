import {
  type Assumptions,
  type BootOutcome,
  type HostLayout,
  type KernelConfig,
  layOut,
  MIB,
  type Range,
  type Scenario,
  touches,
} from '../../engine/index.ts';
import type { Cause, ConflictCause, MoveCause, StarvationCause } from './kind.ts';
import type { Moment } from './moments.ts';
import { Moves } from './moves.ts';
import { homeOf, whyOverFramebuffer } from './over-framebuffer.ts';
import { Replay } from './replay.ts';

/** The `lfb_size` of every `lfb_base`, in bytes. */
const LFB_SIZE = 3 * MIB;
/** Where the merged fix's cut at the virtual TPM leaves a range's last byte. */
const EXACT_CUT = 0xfed3ffff;

/** Finds out why the requests of one boot went wrong. */
export class Causes {
  readonly #kernel: KernelConfig;
  readonly #boot: BootOutcome;
  readonly #layout: HostLayout;
  readonly #replay: Replay;
  readonly #moves: Moves;

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
    const exactVtpmCut = boot.ranges.some(({ end }) => end === EXACT_CUT);
    this.#replay = new Replay(this.#layout, scenario.devices, exactVtpmCut);
    this.#moves = new Moves(this.#layout, this.#replay);
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
    const { stays } = this.#layout;
    if (!touches(framebuffer, start, end)) {
      const overLeft = stays !== null && touches(stays, start, end);
      return overLeft ? 'place left behind' : 'window still held';
    }
    return whyOverFramebuffer(framebuffer, this.#boot.reserved, homeOf(this.#layout));
  }

  /** The reservation is to blame unless the kernel's own bounds find room even beside it. */
  #starvation(moment: Moment): StarvationCause {
    if (moment.step.window === 'vram') return 'room withheld';
    const { stays } = this.#layout;
    const claimed = [moment.framebuffer, stays].filter((range) => range !== null);
    const start = this.#replay.askAgain(moment.step, this.#standing(moment), claimed);
    return start === null ? 'room withheld' : 'kept from free room';
  }

  #move(moment: Moment, { start }: Range): MoveCause {
    const again = this.#replay.askAgain(moment.step, this.#standing(moment));
    if (again === start) return 'held by the firmware driver';
    const cause = this.#moves.of(start, this.#boot.reserved);
    const end = start + this.#layout.firmware.videoMemory - 1;
    const held = cause === 'nothing reserved' && this.#firmwareHolds(start, end);
    return held ? 'held by the firmware driver' : cause;
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
}
