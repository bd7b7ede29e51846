import type { GuestView } from '../../engine/index.ts';

const lfb = (guest: GuestView) => guest.lfbBase;
const bar = (guest: GuestView) => guest.videoBar?.start ?? 0;
const low = (guest: GuestView) => guest.ranges[0].start;

/** Where a reservation starts: the address, or 0 for nothing. */
interface Base {
  readonly id: string;
  /** Completes the sentence "reserves from …". */
  readonly summary: string;
  readonly of: (guest: GuestView) => number;
}

/**
 * Every choice of lfb_base, the Gen1 BAR and the first VMBus range's start, each where those before it
 * name nothing; and what `half-capped` and `merged` do, which ask how the kernel was booted and built.
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
    of: (guest) => (guest.efi ? lfb(guest) || low(guest) : bar(guest)),
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
] as const satisfies readonly Base[];

export type BaseId = (typeof BASES)[number]['id'];
