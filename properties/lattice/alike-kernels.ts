import type { HostLayout, KernelConfig, Strategy } from '../../engine/index.ts';
import type { Lattice } from './lattice.ts';

/** Settings of the kernels between which nothing in a guest tells, by their places in the lattice. */
export interface AlikeKernels {
  readonly kernel: KernelConfig;
  readonly at: readonly number[];
}

/** Gen1 has no EFI, and a strategy may count CONFIG_SYSFB as on or off whatever it is. */
export function alikeKernels(
  kernels: Lattice['kernels'],
  { generation, type }: HostLayout['firmware'],
  { sysfb: decide }: Strategy,
): AlikeKernels[] {
  const alike = new Map<string, { kernel: KernelConfig; at: number[] }>();
  for (const [at, { value: kernel }] of kernels.entries()) {
    const sysfb = decide === undefined ? kernel.sysfb : decide(kernel.sysfb, type);
    const key = JSON.stringify({ ...kernel, sysfb, efi: kernel.efi && generation === 2 });
    const same = alike.get(key);
    if (same === undefined) alike.set(key, { kernel, at: [at] });
    else same.at.push(at);
  }
  return [...alike.values()];
}
