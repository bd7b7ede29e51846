import { type GuestView, MAX_ADDRESS } from '../../../engine/index.ts';

const HIGH = { start: 0xfe0000000, end: MAX_ADDRESS };

/** What Gen2 kernels may be told, whatever tells them: with and without EFI, SYSFB and lfb_base. */
export const GEN2_VIEWS: readonly GuestView[] = [
  0x40000000, 0xc0000000, 0xe0000000, 0xf8000000,
].flatMap((base) =>
  [true, false].flatMap((efi) =>
    [true, false].flatMap((sysfb) =>
      (sysfb ? [0, base, base + 0x900000] : [0]).map((lfbBase) => ({
        efi,
        sysfb,
        lfbBase,
        lfbSize: lfbBase === 0 ? 0 : 0x300000,
        videoBar: null,
        ranges: [{ start: base, end: 0xfed3ffff }, HIGH] as const,
        isolation: 'none' as const,
      })),
    ),
  ),
);

/** What Gen1 kernels see. */
export const GEN1_VIEWS: readonly GuestView[] = [0x40000000, 0xf6a00000, 0xf8000000].flatMap(
  (base) =>
    [true, false].map((sysfb) => ({
      efi: false,
      sysfb,
      lfbBase: 0,
      lfbSize: 0,
      videoBar: { start: 0xf8000000, end: 0xfbffffff },
      ranges: [{ start: base, end: 0xfed3ffff }, HIGH] as const,
      isolation: 'none' as const,
    })),
);
