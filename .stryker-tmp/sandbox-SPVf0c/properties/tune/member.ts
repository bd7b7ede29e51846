import {
  alignDown,
  FOUR_GIB,
  type GuestView,
  MIB,
  PAGE,
  type PciWindow,
  type Placement,
  type Placements,
  type Reservation,
  type Strategy,
} from '../../engine/index.ts';
import { BASES, type BaseId, baseOf } from './bases.ts';

/** Shares of low MMIO, as parts of eight. */
export const EIGHTHS = [1, 2, 3, 4, 5, 6, 8] as const;

/** The most that is reserved, in bytes; null for no limit. */
export const CAPS: readonly (number | null)[] = [
  ...[8, 16, 32, 64, 96, 128, 192].map((mebibytes) => mebibytes * MIB),
  null,
];

/** Where PCI windows come from: the config windows, those that can lie anywhere, or all of them. */
export const ORIGINS = [
  'usual',
  'config-top',
  'config-high',
  'high-first',
  'high-else-top',
  'all-top',
] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * One way to decide: reserve min(low size x eighths / 8, cap), in whole pages, from a base, where low size
 * is what lies between that base and 4 GiB; or so much of the first range that ends it, from a whole MiB, as
 * video memory starts at one. The virtual TPM is cut exactly.
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

/** What mainline reserves, by where its windows come from: as usual in mainline itself. */
export const MAINLINE: readonly Member[] = ORIGINS.map((windows) => ({
  eighths: 4,
  cap: 128 * MIB,
  base: 'mainline',
  windows,
}));

function placed(origin: Origin, window: PciWindow, usual: Placement): Placement | Placements {
  const isConfig = window === 'config';
  const isAnywhere = isConfig || window === 'dxg';
  const top: Placement = { ...usual, from: 'top' };
  const high: Placement = { ...usual, min: FOUR_GIB };
  switch (origin) {
    case 'usual':
      return usual;
    case 'config-top':
      return isConfig ? top : usual;
    case 'config-high':
      return isConfig ? high : usual;
    case 'high-first':
      return isAnywhere ? [high, usual] : usual;
    case 'high-else-top':
      return isAnywhere ? [high, top] : window === 'low' ? top : usual;
    case 'all-top':
      return top;
  }
}

/** A member's id, such as `tuned-4-8-128mib-lfb-bar-low-all-top`. */
export function memberId({ eighths, cap, base, windows }: Member): string {
  const most = cap === null ? 'nocap' : `${cap / MIB}mib`;
  return `tuned-${eighths}-8-${most}-${base}-${windows}`;
}

/** What a member keeps free for the framebuffer. */
function reservationOf({ eighths, cap, base }: Member, guest: GuestView): Reservation | null {
  const { of, side } = baseOf(base);
  const start = of(guest);
  if (start === 0 || start >= FOUR_GIB) return null;
  const share = (of: number) => alignDown(Math.min((of * eighths) / 8, cap ?? of), PAGE);
  if (side !== 'end') return { start, size: share(FOUR_GIB - start) };
  const [{ end }] = guest.ranges;
  const from = Math.max(start, alignDown(end + 1 - share(end + 1 - start), MIB));
  return { start: from, size: end + 1 - from };
}

/** A member as a strategy. */
export function memberStrategy(member: Member): Strategy {
  const { eighths, base, windows } = member;
  const alwaysSysfb: Strategy['sysfb'] = (built, firmware) => built || firmware !== 'devicetree';
  return {
    id: memberId(member),
    summary: `${eighths}/8 of low MMIO from ${base}`,
    source: 'hvmmio tune',
    exactVtpmCut: true,
    ...(baseOf(base).sysfb === 'on' && { sysfb: alwaysSysfb }),
    reserve: (guest) => reservationOf(member, guest),
    place: (window, usual) => placed(windows, window, usual),
  };
}
