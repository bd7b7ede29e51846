import { type Strategy, toldFramebuffer } from './contract.ts';
import type { Asked, GuestHost, GuestKernel } from './guest/guest-kernel.ts';
import type { GuestMemory } from './guest/memory.ts';
import { ModelKernel } from './guest/model-kernel.ts';
import { Slot } from './guest/slot.ts';
import { type Handover, handOver, type Left, powerOn } from './handover.ts';
import { ConfigWindows } from './host/config-windows.ts';
import { HostFramebuffer } from './host/framebuffer.ts';
import type { HostLayout } from './host/layout.ts';
import { Judge } from './judge.ts';
import { isKernel } from './kernel-strategy.ts';
import type { Range } from './range.ts';
import type { Boot, Device, Event, KernelConfig, Via } from './scenario.ts';
import type { Witness } from './witness.ts';

/** An event with its device found. */
export interface Action {
  readonly slot: Slot;
  readonly removal: boolean;
}

/** One VM under one strategy, kernel after kernel. */
export class Machine implements GuestHost {
  readonly printed: GuestHost['printed'];
  readonly #framebuffer: HostFramebuffer;
  readonly #configWindows: ConfigWindows;
  readonly #layout: HostLayout;
  readonly #kernel: GuestKernel;
  readonly #heedsKdump: boolean;
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

  /** `memory` is that of the modelled kernel; a strategy that is a kernel has its own. */
  constructor(
    layout: HostLayout,
    devices: readonly Device[],
    strategy: Strategy,
    memory: GuestMemory,
    witness: Witness,
  ) {
    this.#layout = layout;
    this.#witness = witness;
    this.printed = witness.printed?.bind(witness) ?? null;
    this.#framebuffer = new HostFramebuffer(layout.stays);
    this.#configWindows = new ConfigWindows(layout.keepsConfigWindows);
    this.#judge = new Judge(this.#framebuffer);
    this.#graphics = Slot.forGraphics(layout.firmware.videoMemory);
    this.#slots = [this.#graphics, ...devices.map(Slot.forDevice)];
    this.#heedsKdump = isKernel(strategy);
    this.#kernel = this.#kernelOf(strategy, devices, memory);
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
    this.#kernel.boot(kernel, handover.lfbBase, handover.kdump);
    this.#witness.bootStarted(handover.lfbBase, this.#kernel, this.#framebuffer.range);
    for (const action of actions) this.#happen(action);
    this.#witness.bootEnded(this.#slots);
  }

  /** What the running kernel leaves to one that it starts by way of `via`. */
  handover(via: Via): Handover {
    return handOver(this.#layout, this.left, this.#lfbBase, via, this.#heedsKdump);
  }

  /** What the running kernel leaves if it ends now. */
  get left(): Left {
    return {
      framebuffer: this.#framebuffer.snapshot(),
      configWindows: this.#configWindows.held,
      videoMemory: this.#graphics.own?.start ?? 0,
      wasGranted: this.#videoGranted,
    };
  }

  answered(slot: Slot, asked: Asked, claim: Range | null): void {
    const { window } = asked;
    let result = this.#judge.of(this.#kernel, slot.id, asked, claim);
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
  }

  enterD0(slot: Slot, configWindow: Range): boolean {
    if (!this.#layout.refusesConfigWindows) return true;
    const refused =
      this.#framebuffer.overlaps(configWindow) ||
      this.#configWindows.overlapsOther(slot.id, configWindow);
    if (refused) slot.word = 'refused';
    else this.#configWindows.accept(slot.id, configWindow);
    return !refused;
  }

  reportVideoMemory(videoMemory: Range): void {
    this.#videoGranted = true;
    this.#framebuffer.move(videoMemory);
  }

  #kernelOf(strategy: Strategy, devices: readonly Device[], memory: GuestMemory): GuestKernel {
    const site = { firmware: this.#layout.firmware, devices, host: this };
    if (isKernel(strategy)) return strategy.kernelIn(site);
    const told = toldFramebuffer(strategy) ? this.#framebuffer.claimed : null;
    const kernel = new ModelKernel(memory, site, strategy, told);
    for (const slot of this.#slots) slot.place((request) => kernel.place(request));
    return kernel;
  }

  #happen({ slot, removal }: Action): void {
    if (slot.firstNamed === 0) slot.firstNamed = ++this.#named;
    if (slot === this.#graphics && !this.#layout.firmware.graphics) {
      slot.word = 'absent';
    } else if (removal) {
      this.#kernel.remove(slot);
      this.#configWindows.remove(slot.id);
      slot.word = 'removed';
    } else {
      slot.word = 'works';
      this.#kernel.probe(slot);
    }
  }
}
