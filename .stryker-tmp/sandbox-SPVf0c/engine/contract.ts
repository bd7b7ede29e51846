import type { Range, SomeRanges } from './range.ts';
import type { FirmwareType, Isolation } from './scenario.ts';
import { MAX_ADDRESS } from './units.ts';

/** What a guest kernel knows when it decides. Addresses and sizes in bytes, ranges inclusive. */
export interface GuestView {
  /** Booted by EFI: true on Gen2 unless the command line says `noefi`. */
  readonly efi: boolean;
  /** CONFIG_SYSFB. */
  readonly sysfb: boolean;
  /** The `lfb_base` that the kernel looks at: 0 where it is not told or does not look. */
  readonly lfbBase: number;
  /** The `lfb_size` that goes with `lfbBase`: 3 MiB, or 0 where that is 0. */
  readonly lfbSize: number;
  /** BAR 0 of the Gen1 video function; null where the kernel finds none. */
  readonly videoBar: Range | null;
  /** VMBus MMIO ranges after the walk, in the driver's order; never empty. */
  readonly ranges: SomeRanges;
  /** Anything but `none` is a CVM, which has no framebuffer. */
  readonly isolation: Isolation;
}

/** Room to keep free for the framebuffer: `size` bytes from `start`, an address; a start of 0 keeps none. */
export interface Reservation {
  readonly start: number;
  readonly size: number;
}

/**
 * The windows that may not overlap the framebuffer: a PCI device's `config` window of 8 KiB, its `low`
 * window for 32-bit BARs and its `high` one for 64-bit BARs, and the `dxg` window of a paravirtual GPU.
 */
export type PciWindow = (typeof PCI_WINDOWS)[number];
export const PCI_WINDOWS = ['config', 'low', 'high', 'dxg'] as const;

/** Bounds of a request (bytes, inclusive) and the end from which the search begins. */
export interface Placement {
  readonly min: number;
  readonly max: number;
  readonly from: 'bottom' | 'top';
}

/**
 * Placements of one request, tried in turn: the first that is granted is taken, and only where all fail is
 * the request refused. The host's refusal of what was granted does not go on to the next.
 */
export type Placements = readonly [Placement, ...Placement[]];

/**
 * A proposal for placing MMIO, the same in every boot. It sees only what a guest sees, may not change
 * that, and has the same answer whenever it is asked the same.
 */
export interface Strategy {
  /** Lower-case letters, digits, dots and dashes, such as `low-end-2`. */
  readonly id: string;
  /** One line: what it does. */
  readonly summary: string;
  /** Where it was proposed: thread, commit, or author. */
  readonly source: string;
  /** Cuts low MMIO at the last byte below the virtual TPM, as the merged fix does. Default false. */
  readonly exactVtpmCut?: boolean;
  /** CONFIG_SYSFB as this proposal builds it, given how the kernel was built otherwise. */
  readonly sysfb?: (built: boolean, firmware: FirmwareType) => boolean;
  /** What to keep free for the framebuffer; null for nothing. Not asked with a device tree. */
  readonly reserve: (guest: GuestView) => Reservation | null;
  /**
   * Where a PCI window may go, given where the kernel puts it otherwise: `usual` itself, for example
   * `{ ...usual, min: FOUR_GIB }`, or a list of placements to try in turn, such as that one and then `usual`.
   */
  readonly place?: (window: PciWindow, usual: Placement) => Placement | Placements;
}

/** A strategy that is told where the host's framebuffer is: the bound of all, not itself a proposal. */
export interface Oracle extends Strategy {
  readonly toldFramebuffer: true;
}

/** Whether the strategy is told where the host's framebuffer is. */
export function toldFramebuffer(strategy: Strategy): strategy is Oracle {
  return 'toldFramebuffer' in strategy;
}

const ANYWHERE: Placement = { min: 0, max: MAX_ADDRESS, from: 'bottom' };

/** Where the kernel itself puts each PCI window (drivers/pci/controller/pci-hyperv.c, dxgkrnl). */
export const USUAL_PLACEMENT: Readonly<Record<PciWindow, Placement>> = {
  config: ANYWHERE,
  low: { min: 0, max: 0xffffffff, from: 'bottom' },
  high: { min: 0x100000000, max: MAX_ADDRESS, from: 'bottom' },
  dxg: ANYWHERE,
};

/** Where a strategy has the kernel look for a PCI window, in turn. */
export function placementsOf({ place }: Strategy, window: PciWindow): Placements {
  const usual = USUAL_PLACEMENT[window];
  const answer = place === undefined ? usual : place(window, usual);
  return 'min' in answer ? [answer] : answer;
}

/**
 * Declares a strategy; a strategy file exports the result as its default export.
 *
 * @example
 * export default defineStrategy({
 *   id: 'mine',
 *   summary: '32 MiB from the first VMBus range',
 *   source: 'a proposal of my own',
 *   reserve: (guest) => ({ start: guest.ranges[0].start, size: 32 * MIB }),
 * });
 */
export function defineStrategy(strategy: Strategy): Strategy {
  return strategy;
}
