import type { Strategy } from './contract.ts';
import { probe, remove } from './guest/drivers.ts';
import { startKernel } from './guest/kernel.ts';
import { passOnLfbBase } from './guest/kexec.ts';
import type { Claim, GuestMemory } from './guest/memory.ts';
import type { Platform } from './guest/platform.ts';
import { Slot } from './guest/slot.ts';
import { HostFramebuffer } from './host/framebuffer.ts';
import type { HostLayout } from './host/layout.ts';
import { Judge } from './judge.ts';
import type { Window } from './outcome.ts';
import type { Range } from './range.ts';
import { type Device, type Event, GRAPHICS, type KernelConfig, type Via } from './scenario.ts';
import type { Witness } from './witness.ts';

/** All that one kernel leaves to the next. */
export interface Legacy {
  /** The host's framebuffer, or null. */
  readonly framebuffer: Range | null;
  /** The `lfb_base` that the next kernel is told; 0 for none. */
  readonly lfbBase: number;
}

/** One VM under one strategy, kernel after kernel. */
export class Machine implements Platform {
  readonly #framebuffer = new HostFramebuffer();
  readonly #layout: HostLayout;
  readonly #memory: GuestMemory;
  readonly #strategy: Strategy;
  readonly #witness: Witness;
  readonly #judge: Judge;
  readonly #slots = new Map<string, Slot>();
  readonly #graphics: Slot;
  readonly #named: Slot[] = [];
  #lfbBase = 0;
  #efifb: Claim | null = null;

  constructor(
    layout: HostLayout,
    devices: readonly Device[],
    strategy: Strategy,
    memory: GuestMemory,
    witness: Witness,
  ) {
    this.#layout = layout;
    this.#memory = memory;
    this.#strategy = strategy;
    this.#witness = witness;
    this.#judge = new Judge(memory, this.#framebuffer);
    this.#graphics = Slot.forGraphics(layout.firmware.videoMemory);
    this.#slots.set(GRAPHICS, this.#graphics);
    for (const device of devices) this.#slots.set(device.id, Slot.forDevice(device));
  }

  /** What the first kernel finds at power-on. */
  powerOn(): Legacy {
    return this.#layout;
  }

  /** Boots one kernel on what came before it and lets the events happen, in order. */
  boot(legacy: Legacy, kernel: KernelConfig, events: readonly Event[]): void {
    for (const slot of this.#slots.values()) slot.reset();
    this.#named.length = 0;
    this.#lfbBase = legacy.lfbBase;
    this.#framebuffer.restore(legacy.framebuffer);
    const { firmware } = this.#layout;
    this.#efifb = startKernel(this.#memory, firmware, this.#strategy, kernel, legacy.lfbBase);
    this.#witness.bootStarted(legacy.lfbBase, this.#memory, this.#framebuffer.range);
    for (const event of events) this.#happen(event);
    this.#witness.bootEnded(this.#named);
  }

  /** What the running kernel leaves to one that it starts by way of `via`. */
  legacy(via: Via): Legacy {
    const video = this.#graphics.own?.start ?? 0;
    return {
      framebuffer: this.#framebuffer.snapshot(),
      lfbBase: passOnLfbBase(this.#layout.firmware, via, this.#lfbBase, video),
    };
  }

  allocate(slot: Slot, window: Window, size: number, align: number): Claim | null {
    const claim = this.#judge.ask(this.#strategy, slot, window, size, align);
    const { result } = this.#judge;
    this.#witness.answered(slot, window, claim, result);
    if (result === 'starved' || result === 'exhausted') slot.word = result;
    if (result === 'conflict' && window !== 'config') slot.word = 'undefined';
    return claim;
  }

  free(claim: Claim): void {
    this.#memory.free(claim.start, claim.end);
  }

  enterD0(slot: Slot, configWindow: Claim): boolean {
    const accepted = !this.#framebuffer.overlaps(configWindow.start, configWindow.end);
    if (!accepted) slot.word = 'refused';
    return accepted;
  }

  reportVideoMemory(videoMemory: Claim): void {
    this.#framebuffer.move(videoMemory.start, videoMemory.end);
  }

  releaseFirmwareFramebuffer(): void {
    if (this.#efifb !== null) this.#memory.releaseIomem(this.#efifb);
    this.#efifb = null;
  }

  #happen(event: Event): void {
    const id = 'probe' in event ? event.probe : event.remove;
    const slot = this.#slots.get(id);
    if (slot === undefined) throw new RangeError(`no device "${id}" in this scenario`);
    if (slot.word === null) this.#named.push(slot);
    if (slot === this.#graphics && !this.#layout.firmware.graphics) {
      slot.word = 'absent';
    } else if ('probe' in event) {
      slot.word = 'works';
      probe(slot, this);
    } else {
      remove(slot, this);
      slot.word = 'removed';
    }
  }
}
