import {
  type Claim,
  describeMachine,
  type GuestKernel,
  type GuestSite,
  type KernelConfig,
  LFB_SIZE,
  type MmioRequest,
  type Range,
  type Slot,
  type TreeNode,
  VmbusMemory,
} from '../../engine/index.ts';
import type { Exports } from './exports.ts';
import type { Instance } from './instance.ts';
import { writeBuses, writeMachine } from './mailboxes.ts';
import { dumpIomem, dumpVmbus, rangesOf, withoutReservation } from './trees.ts';

const WINDOWS = ['config', 'low', 'high'] as const;
/** Bytes of every config window. */
const CONFIG_WINDOW = 0x2000;

/** The kernel of a module, with and without CONFIG_SYSFB, in one machine. */
export class ModuleKernel implements GuestKernel {
  readonly #site: GuestSite;
  readonly #of: (sysfb: boolean) => Instance;
  readonly #places: ReadonlyMap<string, number>;
  /** Where a refused request is asked again, with nothing reserved. */
  readonly #beside = new VmbusMemory();
  #instance: Instance;
  #slot: Slot | null = null;
  /** The start of what the firmware's framebuffer driver holds; 0 for nothing. */
  #efifb = 0;
  #shown: { boot: KernelConfig; lfbBase: number; kdump: boolean; events: string[] } | null = null;

  constructor(site: GuestSite, of: (sysfb: boolean) => Instance) {
    this.#site = site;
    this.#of = of;
    this.#instance = of(true);
    this.#places = new Map(site.devices.map(({ id }, place) => [id, place]));
  }

  boot(config: KernelConfig, lfbBase: number, kdump: boolean): void {
    const { host } = this.#site;
    const instance = this.#of(config.sysfb);
    this.#instance = instance;
    this.#slot = null;
    this.#shown = { boot: config, lfbBase, kdump, events: [] };
    instance.callbacks = {
      answered: (window, size, align, resource) => this.#answered(window, size, align, resource),
      enterD0: (start) => this.#enterD0(start),
      printed: host.printed,
    };
    instance.run('its boot', this.#shown, () => this.#start(config, lfbBase, kdump));
  }

  #start(config: KernelConfig, lfbBase: number, kdump: boolean): void {
    const { firmware, devices, host } = this.#site;
    const instance = this.#instance;
    instance.reset();
    instance.exports.log(host.printed === null ? 0 : 1);
    describeMachine(
      {
        describe: ({ start, end }, busy, name) =>
          instance.exports.describe(start, end, Number(busy), instance.name(name)),
      },
      firmware,
    );
    const seen = config.sysfb && config.efifb === 'held' ? lfbBase : 0;
    this.#efifb = seen !== 0 && this.#holdFramebuffer(seen) ? seen : 0;
    const lfbSize = lfbBase === 0 ? 0 : LFB_SIZE;
    writeMachine(instance, { firmware, efi: config.efi, lfbBase, lfbSize, kdump });
    writeBuses(instance, devices);
    instance.exports.boot();
  }

  probe(slot: Slot): void {
    this.#slot = slot;
    this.#look(`probe ${slot.id}`, (instance) => {
      const name = instance.name(slot.id);
      if (slot.driver === 'pci-hyperv') this.#probePci(slot, name);
      else if (slot.ownRequest !== null) this.#askForOwn(slot, slot.ownRequest, name);
    });
  }

  remove(slot: Slot): void {
    this.#slot = slot;
    const { own } = slot;
    slot.own = null;
    this.#run(`remove ${slot.id}`, (exports) => {
      if (slot.driver === 'pci-hyperv') exports.pci_remove(this.#placeOf(slot));
      else if (slot.driver === 'hyperv_drm') exports.drm_remove();
      else if (own !== null) exports.free(own.start, own.end - own.start + 1);
    });
  }

  wouldGrantUnreserved(request: MmioRequest): boolean {
    this.#look('its memory', (instance) => withoutReservation(instance, this.#beside));
    return this.#beside.wouldGrantUnreserved(request);
  }

  get ranges(): readonly Range[] {
    return this.#look('its memory', rangesOf);
  }

  get reserved(): Range | null {
    return this.#look('its memory', ({ exports, memory }) => memory.range(exports.reserved()));
  }

  dump(): { readonly vmbus: readonly TreeNode[]; readonly iomem: readonly TreeNode[] } {
    return this.#look('its memory', (instance) => ({
      vmbus: dumpVmbus(instance),
      iomem: dumpIomem(instance),
    }));
  }

  /** What the driver's probe returns has the last word: it may have asked again for what was refused. */
  #probePci(slot: Slot, name: number): void {
    const doing = `probe ${slot.id}`;
    const place = this.#placeOf(slot);
    const error = this.#run(doing, (exports) => exports.pci_probe(place, name));
    const { word } = slot;
    if (error === 0 && word !== 'undefined') slot.word = 'works';
    if (error === 0 || word !== 'works') return;
    throw this.#instance.fault(
      `${doing} ends with ${error} though nothing was refused`,
      this.#shown,
    );
  }

  #askForOwn(slot: Slot, request: NonNullable<Slot['ownRequest']>, name: number): void {
    const { size, align } = request;
    const { host } = this.#site;
    const graphics = slot.driver === 'hyperv_drm';
    const resource = this.#run(`probe ${slot.id}`, (exports) =>
      graphics ? exports.drm_probe(size, name) : exports.allocate(0, -1, size, align, 0, name),
    );
    slot.own = this.#claim(resource);
    host.answered(slot, request, slot.own);
    if (!graphics) return;
    const held = this.#efifb;
    this.#efifb = 0;
    if (held !== 0) {
      this.#run(`probe ${slot.id}`, (exports) => exports.release_iomem(held, LFB_SIZE));
    }
    if (slot.own !== null) host.reportVideoMemory(slot.own);
  }

  #answered(window: number, size: number, align: number, resource: number): void {
    const slot = this.#slot;
    const asked = WINDOWS[window];
    if (slot === null || asked === undefined) return;
    this.#site.host.answered(slot, { window: asked, size, align }, this.#claim(resource));
  }

  #enterD0(start: number): boolean {
    if (this.#slot === null) return false;
    return this.#site.host.enterD0(this.#slot, { start, end: start + CONFIG_WINDOW - 1 });
  }

  #claim(resource: number): Claim | null {
    const range = this.#instance.memory.range(resource);
    return range === null ? null : { ...range, busy: true };
  }

  #holdFramebuffer(start: number): boolean {
    const name = this.#instance.name('efifb');
    return this.#instance.exports.claim_iomem(start, LFB_SIZE, name) !== 0;
  }

  #placeOf({ id }: Slot): number {
    return this.#places.get(id) ?? -1;
  }

  /** What the kernel left is another's data as much as what it does. */
  #look<Result>(what: string, look: (instance: Instance) => Result): Result {
    const instance = this.#instance;
    return instance.run(what, this.#shown, () => look(instance));
  }

  #run<Result>(doing: string, kernel: (exports: Exports) => Result): Result {
    this.#shown?.events.push(doing);
    return this.#instance.run(doing, this.#shown, kernel);
  }
}
