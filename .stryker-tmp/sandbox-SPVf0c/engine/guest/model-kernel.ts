import { placementsOf, type Strategy } from '../contract.ts';
import { isEmpty, type Range } from '../range.ts';
import type { KernelConfig } from '../scenario.ts';
import { NOWHERE } from '../units.ts';
import { probe, remove } from './drivers.ts';
import type { GuestHost, GuestKernel, GuestSite } from './guest-kernel.ts';
import { Kernel } from './kernel.ts';
import type { Claim, GuestMemory, MmioRequest, TreeNode } from './memory.ts';
import type { Platform } from './platform.ts';
import type { Slot } from './slot.ts';
import { NOTHING, type WindowRequest } from './window-request.ts';

/** What only the bound of all strategies is told: all that the host claims, its framebuffer first. */
export type Told = readonly [framebuffer: Range, ...others: Range[]];

/** The kernel as the model has it, its reservation and its windows placed by a strategy. */
export class ModelKernel implements GuestKernel, Platform {
  readonly #memory: GuestMemory;
  readonly #kernel: Kernel;
  readonly #host: GuestHost;
  readonly #strategy: Strategy;
  readonly #told: Told | null;
  #efifb: Claim | null = null;

  /** `told` is null for a strategy that sees only what a guest sees. */
  constructor(
    memory: GuestMemory,
    { firmware, host }: GuestSite,
    strategy: Strategy,
    told: Told | null,
  ) {
    this.#memory = memory;
    this.#kernel = new Kernel(memory, firmware, strategy);
    this.#host = host;
    this.#strategy = strategy;
    this.#told = told;
  }

  /** Writes into a request how the strategy places it, which is the same in every boot. */
  place(request: WindowRequest): void {
    const { window } = request;
    if (window === 'vram') return;
    request.place(placementsOf(this.#strategy, window), this.#told ?? NOTHING);
  }

  boot(config: KernelConfig, lfbBase: number): void {
    this.#efifb = this.#kernel.start(config, lfbBase);
  }

  probe(slot: Slot): void {
    probe(slot, this);
  }

  remove(slot: Slot): void {
    remove(slot, this);
  }

  wouldGrantUnreserved(request: MmioRequest): boolean {
    return this.#memory.wouldGrantUnreserved(request);
  }

  get ranges(): readonly Range[] {
    return this.#memory.ranges;
  }

  get reserved(): Range | null {
    return this.#memory.reserved;
  }

  dump(): { readonly vmbus: readonly TreeNode[]; readonly iomem: readonly TreeNode[] } {
    return this.#memory.dump();
  }

  allocate(slot: Slot, request: WindowRequest): Claim | null {
    const told = this.#told;
    if (told !== null && request.window === 'vram') {
      const [framebuffer] = told;
      request.prefer = isEmpty(framebuffer) ? NOWHERE : framebuffer.start;
    }
    let claim = this.#memory.allocate(request);
    for (let next = request.otherwise; claim === null && next !== null; next = next.otherwise) {
      claim = this.#memory.allocate(next);
    }
    this.#host.answered(slot, request, claim);
    return claim;
  }

  free(claim: Claim): void {
    this.#memory.free(claim.start, claim.end);
  }

  enterD0(slot: Slot, configWindow: Claim): boolean {
    return this.#host.enterD0(slot, configWindow);
  }

  reportVideoMemory(videoMemory: Claim): void {
    this.#host.reportVideoMemory(videoMemory);
  }

  releaseFirmwareFramebuffer(): void {
    if (this.#efifb !== null) this.#memory.releaseIomem(this.#efifb);
    this.#efifb = null;
  }
}
