import type { GuestView, Reservation, Strategy } from '../contract.ts';
import { type Firmware, LFB_SIZE } from '../firmware.ts';
import { areSome, type Range, type SomeRanges } from '../range.ts';
import type { KernelConfig } from '../scenario.ts';
import { NOWHERE } from '../units.ts';
import { describeMachine } from './iomem.ts';
import type { Claim, GuestMemory } from './memory.ts';

/** What a kernel was started with, what the firmware's driver held, and where the memory stood then. */
interface Started extends KernelConfig {
  /** The `lfb_base` that it looked at. */
  readonly seen: number;
  readonly held: Claim | null;
  readonly kept: number;
}

const NOT_YET: Started = {
  sysfb: false,
  efi: false,
  efifb: 'released',
  seen: 0,
  held: null,
  kept: NOWHERE,
};

/** The kernel that every boot of a VM starts: one strategy on one machine's firmware. */
export class Kernel {
  readonly #memory: GuestMemory;
  readonly #firmware: Firmware;
  // Strategies come in many shapes of object; what a boot needs of one is copied once.
  readonly #sysfb: Strategy['sysfb'] | null;
  readonly #exactVtpmCut: boolean;
  readonly #decide: Strategy['reserve'];
  /** The same in every boot, so it is worked out once. */
  #ranges: readonly Range[] | null = null;
  /** What the strategy was last shown, and what it decided; the same view has the same answer. */
  #shown: GuestView | null = null;
  #decision: Reservation | null = null;
  #started = NOT_YET;

  constructor(memory: GuestMemory, firmware: Firmware, strategy: Strategy) {
    this.#memory = memory;
    this.#firmware = firmware;
    this.#sysfb = strategy.sysfb ?? null;
    this.#exactVtpmCut = strategy.exactVtpmCut ?? false;
    this.#decide = strategy.reserve;
  }

  /**
   * Describes the machine, walks the MMIO ranges, and reserves what the strategy names. `lfbBase` is
   * what the kernel is told. Returns what the firmware's framebuffer driver holds.
   */
  start({ sysfb: built, efi, efifb }: KernelConfig, lfbBase: number): Claim | null {
    const firmware = this.#firmware;
    const sysfb = this.#sysfb ? this.#sysfb(built, firmware.type) : built;
    const seen = sysfb ? lfbBase : 0;
    const last = this.#started;
    const asLast =
      last.sysfb === sysfb && last.efi === efi && last.efifb === efifb && last.seen === seen;
    if (asLast && this.#memory.goBack(last.kept)) return last.held;
    this.#memory.reset();
    describeMachine(this.#memory, firmware);
    const held = seen !== 0 && efifb === 'held' ? this.#holdFramebuffer(seen) : null;
    this.#takeRanges();
    if (firmware.type === 'acpi') this.#reserve(sysfb, efi, seen);
    this.#started = { sysfb, efi, efifb, seen, held, kept: this.#memory.keep() };
    return held;
  }

  #holdFramebuffer(lfbBase: number): Claim | null {
    return this.#memory.claimIomem({ start: lfbBase, end: lfbBase + LFB_SIZE - 1 }, 'efifb');
  }

  #takeRanges(): void {
    const { type, ranges } = this.#firmware;
    for (const range of ranges) {
      if (type === 'acpi') this.#memory.walk(range, this.#exactVtpmCut);
      else this.#memory.append(range);
    }
    this.#ranges ??= this.#memory.ranges;
  }

  #reserve(sysfb: boolean, efi: boolean, lfbBase: number): void {
    const ranges = this.#ranges;
    if (ranges === null || !areSome(ranges)) return;
    this.#show(ranges, sysfb, efi, lfbBase);
    const reservation = this.#decision;
    if (reservation !== null && reservation.start !== 0) {
      this.#memory.reserve(reservation.start, reservation.size);
    }
  }

  #show(ranges: SomeRanges, sysfb: boolean, withEfi: boolean, lfbBase: number): void {
    const { generation, videoBar, isolation } = this.#firmware;
    const efi = withEfi && generation === 2;
    const shown = this.#shown;
    if (shown?.efi === efi && shown.sysfb === sysfb && shown.lfbBase === lfbBase) return;
    const lfbSize = lfbBase === 0 ? 0 : LFB_SIZE;
    const view = { efi, sysfb, lfbBase, lfbSize, videoBar, ranges, isolation };
    this.#decision = this.#decide(view);
    this.#shown = view;
  }
}
