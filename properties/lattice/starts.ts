import {
  type GuestKernel,
  type HostLayout,
  type KernelConfig,
  Machine,
  type Range,
  type Strategy,
  type VmbusMemory,
  type Witness,
} from '../../engine/index.ts';

/** What a kernel reserves that was told this of the framebuffer. */
export interface Decision {
  readonly lfbBase: number;
  readonly reserved: Range | null;
}

/** Starts the kernels of a strategy on one host, to see what they reserve before their first driver probes. */
export class Starts implements Witness {
  readonly #machine: Machine;
  readonly #known: (Decision & { readonly kernel: KernelConfig })[] = [];
  #started: GuestKernel | null = null;

  constructor(layout: HostLayout, strategy: Strategy, memory: VmbusMemory) {
    this.#machine = new Machine(layout, [], strategy, memory, this);
  }

  /** The VMBus ranges of the kernel that was started last; all that this strategy starts have the same. */
  get ranges(): readonly Range[] {
    return this.#started?.ranges ?? [];
  }

  /** What a kernel reserves; each is started once. */
  decide(kernel: KernelConfig, lfbBase: number): Decision {
    for (const one of this.#known) {
      if (one.kernel === kernel && one.lfbBase === lfbBase) return one;
    }
    const nothingElse = { framebuffer: null, configWindows: [], kdump: false };
    this.#machine.boot({ ...nothingElse, lfbBase }, kernel, []);
    const reserved = this.#started?.reserved ?? null;
    const decision = {
      kernel,
      lfbBase,
      reserved: reserved && { start: reserved.start, end: reserved.end },
    };
    this.#known.push(decision);
    return decision;
  }

  bootStarted(_lfbBase: number, kernel: GuestKernel): void {
    this.#started = kernel;
  }

  answered(): void {}

  bootEnded(): void {}
}
