import type { Choices } from '../../../properties/settings/draw.ts';

/** Addresses at which an answer of model.md changes, in bytes: all below 4 GiB. */
export const EDGES: Choices<number> = [
  0xf8000000, // low base, and the video function's BAR
  0xfc000000, // behind that BAR
  0xfec00000, // IOAPIC
  0xfec00400, // behind it
  0xfed40000, // virtual TPM
  0xe0000000, // arm64's low base
  0xeffeb000, // UARTs of arm64
  0xeffed000, // behind them
  0xf7800000, // low base with 68 MiB of framebuffer
  0xfffc0000, // behind Gen1's low MMIO
  0x40000000, // low base with 3 GiB
  0xc0000000, // low base with 1 GiB
];
