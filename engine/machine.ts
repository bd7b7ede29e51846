import type { Strategy } from './contract.ts';
import { probe, remove } from './guest/drivers.ts';
import { Kernel } from './guest/kernel.ts';
import { passOnLfbBase } from './guest/kexec.ts';
import type { Claim, GuestMemory } from './guest/memory.ts';
import type { Platform } from './guest/platform.ts';
import { Slot } from './guest/slot.ts';
import type { WindowRequest } from './guest/window-request.ts';
import { type Handover, powerOn } from './handover.ts';
import { ConfigWindows } from './host/config-windows.ts';
import { HostFramebuffer } from './host/framebuffer.ts';
import type { HostLayout } from './host/layout.ts';
import { Judge } from './judge.ts';
import type { Boot, Device, Event, KernelConfig, Via } from './scenario.ts';
import type { Witness } from './witness.ts';

/** An event with its device found. */
export interface Action {
  readonly slot: Slot;
  readonly removal: boolean;
}

/** One VM under one strategy, kernel after kernel. */
export class Machine implements Platform {
  readonly #framebuffer: HostFramebuffer;
  readonly #configWindows: ConfigWindows;
  readonly #layout: HostLayout;
  readonly #memory: GuestMemory;
  readonly #kernel: Kernel;
  readonly #witness: Witness;
  readonly #judge: Judge;
  /** All devices, the graphics device first. */
  readonly #slots: readonly Slot[];
  readonly #byId: ReadonlyMap<string, Slot>;
  readonly #graphics: Slot;
  #named = 0;
  #lfbBase = 0;
  /** Whether the graphics device was granted video memory in this boot. */
  #videoGranted = false;
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
    this.#kernel = new Kernel(memory, layout.firmware, strategy);
    this.#witness = witness;
    this.#framebuffer = new HostFramebuffer(layout.stays);
    this.#configWindows = new ConfigWindows(layout.keepsConfigWindows);
    this.#judge = new Judge(memory, this.#framebuffer, strategy);
    this.#graphics = Slot.forGraphics(layout.firmware.videoMemory);
    this.#slots = [this.#graphics, ...devices.map(Slot.forDevice)];
    for (const slot of this.#slots) slot.place((request) => this.#judge.place(request));
    this.#byId = new Map(this.#slots.map((slot) => [slot.id, slot]));
  }

  /** Finds the devices of events; a RangeError where one is not there. */
  actions(events: readonly Event[]): Action[] {
    return events.map((event) => {
      const removal = 'remove' in event;
      const id = removal ? event.remove : event.probe;
      const slot = this.#byId.get(id);
      if (slot === undefined) throw new RangeError(`no device "${id}" in this scenario`);
      return { slot, removal };
    });
  }

  /** Boots a scenario's next kernel: at power-on, or on what the running kernel leaves. */
  bootNext({ via, kernel, events }: Boot): void {
    const handover = via === null ? powerOn(this.#layout) : this.handover(via);
    this.boot(handover, kernel, this.actions(events));
  }

  /** Boots one kernel on what came before it and lets the events happen, in order. */
  boot(handover: Handover, kernel: KernelConfig, actions: readonly Action[]): void {
    for (const slot of this.#slots) slot.reset();
    this.#named = 0;
    this.#videoGranted = false;
    this.#lfbBase = handover.lfbBase;
    this.#framebuffer.restore(handover.framebuffer);
    this.#configWindows.restore(handover.configWindows);
    this.#efifb = this.#kernel.start(kernel, handover.lfbBase);
    this.#witness.bootStarted(handover.lfbBase, this.#memory, this.#framebuffer.range);
    for (const action of actions) this.#happen(action);
    this.#witness.bootEnded(this.#slots);
  }

  /** What the running kernel leaves to one that it starts by way of `via`. */
  handover(via: Via): Handover {
    const running = {
      told: this.#lfbBase,
      videoMemory: this.#graphics.own?.start ?? 0,
      wasGranted: this.#videoGranted,
    };
    return {
      framebuffer: this.#framebuffer.snapshot(),
      configWindows: this.#configWindows.held,
      lfbBase: passOnLfbBase(this.#layout.firmware, via, running),
    };
  }

  allocate(slot: Slot, request: WindowRequest): Claim | null {
    const claim = this.#judge.ask(request);
    const { window } = request;
    let { result } = this.#judge;
    if (
      window === 'config' &&
      claim !== null &&
      this.#configWindows.overlapsOther(slot.id, claim)
    ) {
      result = 'conflict';
    }
    this.#witness.answered(slot, window, claim, result);
    if (result === 'starved' || result === 'exhausted') slot.word = result;
    if (result === 'conflict' && (window !== 'config' || !this.#layout.refusesConfigWindows)) {
      slot.word = 'undefined';
    }
    return claim;
  }

  free(claim: Claim): void {
    this.#memory.free(claim.start, claim.end);
  }

  enterD0(slot: Slot, configWindow: Claim): boolean {
    if (!this.#layout.refusesConfigWindows) return true;
    const refused =
      this.#framebuffer.overlaps(configWindow) ||
      this.#configWindows.overlapsOther(slot.id, configWindow);
    if (refused) slot.word = 'refused';
    else this.#configWindows.accept(slot.id, configWindow);
    return !refused;
  }

  reportVideoMemory(videoMemory: Claim): void {
    this.#videoGranted = true;
    this.#framebuffer.move(videoMemory);
  }

  releaseFirmwareFramebuffer(): void {
    if (this.#efifb !== null) this.#memory.releaseIomem(this.#efifb);
    this.#efifb = null;
  }

  #happen({ slot, removal }: Action): void {
    if (slot.firstNamed === 0) slot.firstNamed = ++this.#named;
    if (slot === this.#graphics && !this.#layout.firmware.graphics) {
      slot.word = 'absent';
    } else if (removal) {
      remove(slot, this);
      this.#configWindows.remove(slot.id);
      slot.word = 'removed';
    } else {
      slot.word = 'works';
      probe(slot, this);
    }
  }
}
