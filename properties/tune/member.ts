import {
  FOUR_GIB,
  type GuestView,
  MIB,
  type PciWindow,
  type Placement,
  type Strategy,
} from '../../engine/index.ts';
import { BASES, type BaseId } from './bases.ts';

/** Shares of low MMIO, as parts of eight. */
export const EIGHTHS = [1, 2, 3, 4, 5, 6, 8] as const;

/** The most that is reserved, in bytes; null for no limit. */
export const CAPS: readonly (number | null)[] = [
  ...[8, 16, 32, 64, 96, 128, 192].map((mebibytes) => mebibytes * MIB),
  null,
];

/** Where PCI windows come from: the config windows, or all of them. */
export const ORIGINS = ['usual', 'config-top', 'config-high', 'all-top'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * One way to decide: reserve min(low size x eighths / 8, cap) from a base, where low size is what lies
 * between that base and 4 GiB. The virtual TPM is cut exactly.
 */
export interface Member {
  readonly eighths: (typeof EIGHTHS)[number];
  readonly cap: number | null;
  readonly base: BaseId;
  readonly windows: Origin;
}

/** Every member, those that reserve least first. */
export const FAMILY: readonly Member[] = CAPS.flatMap((cap) =>
  EIGHTHS.flatMap((eighths) =>
    BASES.flatMap(({ id: base }) => ORIGINS.map((windows) => ({ eighths, cap, base, windows }))),
  ),
);

function placed(origin: Origin, window: PciWindow, usual: Placement): Placement {
  if (origin === 'all-top' || (origin === 'config-top' && window === 'config')) {
    return { ...usual, from: 'top' };
  }
  return origin === 'config-high' && window === 'config' ? { ...usual, min: FOUR_GIB } : usual;
}

/** A member's id, such as `tuned-4-8-128mib-lfb-bar-low-all-top`. */
export function memberId({ eighths, cap, base, windows }: Member): string {
  const most = cap === null ? 'nocap' : `${cap / MIB}mib`;
  return `tuned-${eighths}-8-${most}-${base}-${windows}`;
}

/** A member as a strategy. */
export function memberStrategy(member: Member): Strategy {
  const { eighths, cap, base, windows } = member;
  const baseOf = BASES.find(({ id }) => id === base)?.of ?? (() => 0);
  return {
    id: memberId(member),
    summary: `${eighths}/8 of low MMIO from ${base}`,
    source: 'hvmmio tune',
    exactVtpmCut: true,
    reserve(guest: GuestView) {
      const start = baseOf(guest);
      if (start === 0 || start >= FOUR_GIB) return null;
      const size = Math.floor(((FOUR_GIB - start) * eighths) / 8);
      return { start, size: cap === null ? size : Math.min(size, cap) };
    },
    place: (window, usual) => placed(windows, window, usual),
  };
}
