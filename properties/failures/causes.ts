import {
  type Assumptions,
  type BootOutcome,
  type HostLayout,
  type KernelConfig,
  LFB_SIZE,
  layOut,
  type Placement,
  placementsOf,
  type Range,
  type Scenario,
  type Step,
  type Strategy,
  touches,
  USUAL_PLACEMENT,
} from '../../engine/index.ts';
import type { Cause } from './cause.ts';
import type { CauseName, ConflictName, MoveName, StarvationName } from './kind.ts';
import type { Held, Moment } from './moments.ts';
import { Reasons } from './reasons.ts';
import { Replay, type Standing } from './replay.ts';

/** What the boots of one host with these devices under one strategy have in common. */
export class Site {
  readonly layout: HostLayout;
  readonly replay: Replay;
  readonly reasons: Reasons;

  constructor(
    { host, devices }: Pick<Scenario, 'host' | 'devices'>,
    strategy: Strategy,
    assumptions: Assumptions,
  ) {
    this.layout = layOut(host, assumptions);
    this.replay = new Replay(this.layout, devices, strategy.exactVtpmCut ?? false);
    this.reasons = new Reasons(this.layout, this.replay);
  }
}

/** Finds out why the requests of one boot went wrong. */
export class Causes {
  readonly #strategy: Strategy;
  readonly #boot: BootOutcome;
  /** Bytes. */
  readonly #videoMemory: number;
  /** The place that the host keeps for good (A4). */
  readonly #stays: Range | null;
  readonly #replay: Replay;
  readonly #reasons: Reasons;
  /** What the firmware's framebuffer driver held when the boot began. */
  readonly #efifb: Range | null;

  /** `kernel` is how the kernel of that boot was built and started. */
  constructor(
    { layout, replay, reasons }: Site,
    strategy: Strategy,
    kernel: KernelConfig,
    boot: BootOutcome,
  ) {
    this.#strategy = strategy;
    this.#boot = boot;
    this.#videoMemory = layout.firmware.videoMemory;
    this.#stays = layout.stays;
    this.#replay = replay;
    this.#reasons = reasons;
    const sysfb = strategy.sysfb?.(kernel.sysfb, layout.firmware.type) ?? kernel.sysfb;
    const { lfbBase } = boot;
    const holds = sysfb && kernel.efifb === 'held' && lfbBase !== 0;
    this.#efifb = holds ? { start: lfbBase, end: lfbBase + LFB_SIZE - 1 } : null;
  }

  /** The name of the cause; null for a request that went well, or that nobody is to blame for. */
  nameOf(moment: Moment): CauseName | null {
    return this.#conflict(moment) ?? this.#starvation(moment) ?? this.#move(moment);
  }

  /** The cause with its facts; null where it has no name. */
  of(moment: Moment): Cause | null {
    const { reserved } = this.#boot;
    const { step } = moment;
    const conflict = this.#conflict(moment);
    if (conflict !== null) {
      const overlap = this.#claimed(step).map((range) => shared(step.granted, range));
      return {
        result: 'conflict',
        name: conflict,
        overlap: overlap.find(Boolean) ?? null,
        reserved,
      };
    }
    const starvation = this.#starvation(moment);
    if (starvation !== null) {
      const bounds = boundsOf(this.#strategy, step);
      return { result: 'starved', name: starvation, room: this.#roomOf(moment), reserved, bounds };
    }
    const name = this.#move(moment);
    if (name === null) return null;
    const holder = name === 'windows in the way' ? this.#holder(moment) : null;
    return { result: 'moved', name, size: this.#videoMemory, reserved, holder };
  }

  #conflict({ step: { result, granted, framebuffer } }: Moment): ConflictName | null {
    if (result !== 'conflict' || granted === null) return null;
    return this.#reasons.ofConflict(granted, framebuffer, this.#boot.reserved);
  }

  /** The kernel's own bounds are asked with the firmware's driver gone: it is no doing of the strategy's. */
  #starvation(moment: Moment): StarvationName | null {
    const { step } = moment;
    if (step.result !== 'starved') return null;
    if (step.window === 'vram') return this.#reasons.ofStarvation(false);
    const beside = this.#replay.askAgain(step, this.#standing(moment), this.#claimed(step));
    return this.#reasons.ofStarvation(beside !== null);
  }

  #move(moment: Moment): MoveName | null {
    const { result, framebuffer } = moment.step;
    if (result !== 'moved' || framebuffer === null) return null;
    const { start } = framebuffer;
    const again = this.#replay.askAgain(moment.step, this.#standing(moment));
    if (again?.start === start) return 'held by the firmware driver';
    const name = this.#reasons.ofMove(start, this.#boot.reserved);
    const place = this.#placeFrom(start);
    const held = this.#efifb !== null && touches(this.#efifb, place.start, place.end);
    return name === 'nothing reserved' && held ? 'held by the firmware driver' : name;
  }

  /** The lowest room with nothing reserved. */
  #roomOf(moment: Moment): Range | null {
    const { step } = moment;
    const before = this.#boot.steps.slice(0, this.#boot.steps.indexOf(step));
    const released = before.some(({ window }) => window === 'vram');
    const efifb = released ? null : this.#efifb;
    const avoid = step.window === 'vram' ? [] : this.#claimed(step);
    return this.#replay.askAgain(step, { ...this.#standing(moment), reserved: null, efifb }, avoid);
  }

  #holder({ step: { framebuffer }, held, leaked }: Moment): Held | null {
    if (framebuffer === null) return null;
    const place = this.#placeFrom(framebuffer.start);
    const inTheWay = ({ start, end }: Range) => touches(place, start, end);
    return [...held, ...leaked].find(inTheWay) ?? null;
  }

  /** Where video memory lies that starts at `start`. */
  #placeFrom(start: number): Range {
    return { start, end: start + this.#videoMemory - 1 };
  }

  /** All that no window may overlap when the request is made. */
  #claimed({ framebuffer }: Step): Range[] {
    return [framebuffer, this.#stays].filter((range) => range !== null);
  }

  /** What stood when the request was made, but for what the firmware's driver held. */
  #standing({ held, leaked }: Moment): Standing {
    return { held, leaked, reserved: this.#boot.reserved, efifb: null };
  }
}

/** What two ranges share, or null. */
function shared(one: Range | null, other: Range | null): Range | null {
  if (one === null || other === null) return null;
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return start <= end ? { start, end } : null;
}

/** The lowest bounds that the strategy gives a window; null where the kernel's own are among them. */
function boundsOf(strategy: Strategy, { window }: Step): Placement | null {
  if (window === 'vram') return null;
  const { min, max, from } = USUAL_PLACEMENT[window];
  const [first, ...others] = placementsOf(strategy, window);
  const asUsual = (one: Placement) => one.min === min && one.max === max && one.from === from;
  if ([first, ...others].some(asUsual)) return null;
  return others.reduce((lowest, one) => (one.min < lowest.min ? one : lowest), first);
}
