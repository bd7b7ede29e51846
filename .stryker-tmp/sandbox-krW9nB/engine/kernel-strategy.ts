import type { Strategy } from './contract.ts';
import type { GuestKernel, GuestSite } from './guest/guest-kernel.ts';

/**
 * A strategy that is a whole guest kernel: the machine boots that in place of the modelled one. What it
 * declares beside is what can be said of it without a boot.
 */
export interface KernelStrategy extends Strategy {
  /** The kernel's release, such as 6.12.117; left out where it is not known. */
  readonly release?: string;
  /** The kernel in a machine. Kernels of one strategy take turns: a boot ends those before it. */
  readonly kernelIn: (site: GuestSite) => GuestKernel;
}

/** Whether the strategy is a guest kernel of its own. */
export function isKernel(strategy: Strategy): strategy is KernelStrategy {
  return 'kernelIn' in strategy;
}
