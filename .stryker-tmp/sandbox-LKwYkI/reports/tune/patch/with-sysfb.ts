import {
  type GuestKernel,
  type GuestSite,
  isKernel,
  type KernelConfig,
  type KernelStrategy,
  type MmioRequest,
  type Range,
  type Slot,
  type Strategy,
} from '../../../engine/index.ts';

type SysfbOf = NonNullable<Strategy['sysfb']>;

/** A kernel that is built with CONFIG_SYSFB as `sysfb` says. */
class BuiltKernel implements GuestKernel {
  readonly #kernel: GuestKernel;
  readonly #site: GuestSite;
  readonly #sysfb: SysfbOf;

  constructor(kernel: GuestKernel, site: GuestSite, sysfb: SysfbOf) {
    this.#kernel = kernel;
    this.#site = site;
    this.#sysfb = sysfb;
  }

  boot(config: KernelConfig, lfbBase: number, kdump: boolean): void {
    const sysfb = this.#sysfb(config.sysfb, this.#site.firmware.type);
    this.#kernel.boot({ ...config, sysfb }, lfbBase, kdump);
  }

  probe(slot: Slot): void {
    this.#kernel.probe(slot);
  }

  remove(slot: Slot): void {
    this.#kernel.remove(slot);
  }

  wouldGrantUnreserved(request: MmioRequest): boolean {
    return this.#kernel.wouldGrantUnreserved(request);
  }

  get ranges(): readonly Range[] {
    return this.#kernel.ranges;
  }

  get reserved(): Range | null {
    return this.#kernel.reserved;
  }

  dump(): ReturnType<GuestKernel['dump']> {
    return this.#kernel.dump();
  }
}

/** The kernel as its Kconfig builds it, of which a module's two halves know nothing. */
export function withSysfb(strategy: Strategy, sysfb: SysfbOf | undefined): Strategy {
  if (sysfb === undefined || !isKernel(strategy)) return strategy;
  const kernelIn: KernelStrategy['kernelIn'] = (site) =>
    new BuiltKernel(strategy.kernelIn(site), site, sysfb);
  const built: KernelStrategy = { ...strategy, kernelIn };
  return built;
}
