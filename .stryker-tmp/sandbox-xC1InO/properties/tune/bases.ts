import type { GuestView } from '../../engine/index.ts';

const lfb = (guest: GuestView) => guest.lfbBase;
const bar = (guest: GuestView) => guest.videoBar?.start ?? 0;
const low = (guest: GuestView) => guest.ranges[0].start;

/** What a reservation is measured from: an address, or 0 for nothing. */
interface Base {
  readonly id: string;
  /** Completes the sentence "reserves from …". */
  readonly summary: string;
  readonly of: (guest: GuestView) => number;
  /** Whether the reservation starts there, or ends the first range; left out, it starts there. */
  readonly side?: 'end';
  /** CONFIG_SYSFB counts as on unless the firmware is a device tree; left out, as it is built. */
  readonly sysfb?: 'on';
}

const efi = (guest: GuestView) => (guest.efi ? lfb(guest) || low(guest) : bar(guest));

/**
 * Every choice of lfb_base, the Gen1 BAR and the first VMBus range's start, each where those before it
 * name nothing; what `half-capped`, `merged` and `mainline` do, which ask how the kernel was booted and
 * built; and the end of low MMIO in place of its start.
 */
export const BASES = [
  { id: 'lfb', summary: 'lfb_base', of: lfb },
  { id: 'bar', summary: 'the Gen1 BAR', of: bar },
  {
    id: 'lfb-bar',
    summary: 'lfb_base, else the Gen1 BAR',
    of: (guest) => lfb(guest) || bar(guest),
  },
  {
    id: 'efi-sysfb',
    summary: 'with EFI and SYSFB lfb_base, else the low base; without EFI the Gen1 BAR',
    of: (guest) => (guest.efi ? (guest.sysfb ? lfb(guest) || low(guest) : 0) : bar(guest)),
  },
  {
    id: 'efi',
    summary: 'with EFI lfb_base, else the low base; without EFI the Gen1 BAR',
    of: efi,
  },
  {
    id: 'mainline',
    summary: 'as efi, with SYSFB counted as on, which is what mainline does',
    of: efi,
    sysfb: 'on',
  },
  {
    id: 'lfb-bar-low',
    summary: 'lfb_base, else the Gen1 BAR, else the low base',
    of: (guest) => lfb(guest) || bar(guest) || low(guest),
  },
  {
    id: 'lfb-low',
    summary: 'lfb_base, else the low base',
    of: (guest) => lfb(guest) || low(guest),
  },
  {
    id: 'bar-low',
    summary: 'the Gen1 BAR, else the low base',
    of: (guest) => bar(guest) || low(guest),
  },
  { id: 'low', summary: 'the low base', of: low },
  { id: 'low-end', summary: 'the end of the first range, downwards', of: low, side: 'end' },
] as const satisfies readonly Base[];

export type BaseId = (typeof BASES)[number]['id'];

/** The base of that id. */
export function baseOf(id: BaseId): Base {
  const [first] = BASES;
  return BASES.find((base) => base.id === id) ?? first;
}
