import type { Range } from '../../range.ts';
import type { FirmwareType } from '../../scenario.ts';

/** Section 4: what a strategy sees. `lfbBase` and `lfbSize` are those that the kernel was told. */
export interface Seen {
  readonly efi: boolean;
  /** CONFIG_SYSFB, as the strategy counts it. */
  readonly sysfb: boolean;
  readonly lfbBase: number;
  readonly lfbSize: number;
  readonly bar: Range | null;
  /** The start of the first VMBus range. */
  readonly firstBase: number;
  readonly cvm: boolean;
}

/** A start and a size in bytes. */
export interface Reserve {
  readonly start: number;
  readonly size: number;
}

export interface Place {
  readonly min: number;
  readonly max: number;
  readonly fromTop: boolean;
}

export type PciWindow = 'config' | 'low' | 'high' | 'dxg';

/** One strategy of section 4, told again from its text. */
export interface Retold {
  readonly reserve: (seen: Seen) => Reserve | null;
  readonly sysfb: (built: boolean, firmware: FirmwareType) => boolean;
  readonly exactCut: boolean;
  /** The placements of a request in turn, where the kernel's own is `usual`. */
  readonly place: (window: PciWindow, usual: Place) => readonly Place[];
  /** `ideal` alone. */
  readonly toldFramebuffer: boolean;
}

/** What a strategy does where section 4 says nothing else. */
export const KERNEL: Omit<Retold, 'reserve'> = {
  sysfb: (built) => built,
  exactCut: false,
  place: (_window, usual) => [usual],
  toldFramebuffer: false,
};
