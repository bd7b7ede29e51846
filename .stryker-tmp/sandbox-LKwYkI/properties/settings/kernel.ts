import type { KernelConfig } from '../../engine/index.ts';
import { axisOf, drawAll, type Named, named, type Setting } from './axis.ts';
import { type Choices, type Draw, rarely } from './draw.ts';

/** The kernel with which every other is compared. */
export const ORDINARY_KERNEL: KernelConfig = { sysfb: true, efi: true, efifb: 'released' };

export const SYSFB = axisOf<KernelConfig, boolean>({
  id: 'sysfb',
  values: [
    { id: 'on', label: 'on', value: true },
    { id: 'off', label: 'off', value: false },
  ],
  of: ({ sysfb }) => sysfb,
  with: (kernel, sysfb) => ({ ...kernel, sysfb }),
  draw: (draw) => !rarely(draw, 4),
});

export const EFI = axisOf<KernelConfig, boolean>({
  id: 'efi',
  values: [
    { id: 'on', label: 'on', value: true },
    { id: 'off', label: 'off (noefi)', value: false },
  ],
  of: ({ efi }) => efi,
  with: (kernel, efi) => ({ ...kernel, efi }),
  draw: (draw) => !rarely(draw, 4),
});

export const EFIFB = axisOf<KernelConfig, KernelConfig['efifb']>({
  id: 'efifb',
  values: [named('released'), named('held')],
  of: ({ efifb }) => efifb,
  with: (kernel, efifb) => ({ ...kernel, efifb }),
  draw: (draw) => (rarely(draw, 4) ? 'held' : 'released'),
});

/** Every setting of a kernel, as the order of scenarios compares them. */
export const KERNEL_AXES: readonly Setting<KernelConfig>[] = [SYSFB, EFI, EFIFB];

/** Whole settings of a kernel that have a name, from ordinary to strange. */
export const KERNELS: Choices<Named<KernelConfig>> = [
  { id: 'sysfb+efi', label: 'SYSFB and EFI', value: ORDINARY_KERNEL },
  { id: 'sysfb', label: 'SYSFB without EFI', value: { ...ORDINARY_KERNEL, efi: false } },
  { id: 'efi', label: 'EFI without SYSFB', value: { ...ORDINARY_KERNEL, sysfb: false } },
  {
    id: 'neither',
    label: 'neither SYSFB nor EFI',
    value: { ...ORDINARY_KERNEL, sysfb: false, efi: false },
  },
];

export function drawKernel(draw: Draw): KernelConfig {
  return drawAll(KERNEL_AXES, draw, ORDINARY_KERNEL);
}
