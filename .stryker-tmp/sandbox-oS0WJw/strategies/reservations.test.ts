import { describe, expect, it } from 'vitest';
import type { GuestView, Reservation, Strategy } from '../engine/index.ts';
import { strategies } from './index.ts';
import { MODELLED } from './testing/modelled.ts';

const MIB = 0x100000;
const GIB_4 = 0x100000000;

function strategy(id: string): Strategy {
  const found = strategies.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no strategy ${id}`);
  return found;
}

it('the registry has those of model.md section 4, in its order', () => {
  const ids = strategies.map(({ id }) => id);
  expect(ids.filter((id) => MODELLED.includes(id))).toEqual(MODELLED);
});

/** A Gen2 guest, told of a framebuffer at the start of 128 MiB of low MMIO. */
const GEN2: GuestView = {
  efi: true,
  sysfb: true,
  lfbBase: 0xf8000000,
  lfbSize: 3 * MIB,
  videoBar: null,
  ranges: [
    { start: 0xf8000000, end: 0xfed40000 },
    { start: 0xfe0000000, end: 0xfffffffff },
  ],
  isolation: 'none',
};
const TOLD_NOTHING: Partial<GuestView> = { lfbBase: 0, lfbSize: 0 };
const GEN1: Partial<GuestView> = {
  ...TOLD_NOTHING,
  efi: false,
  videoBar: { start: 0xf8000000, end: 0xfbffffff },
};

/** The first VMBus range from here to the virtual TPM, or 1 GiB where it starts above 4 GiB. */
function firstBase(start: number): Partial<GuestView> {
  const end = start < GIB_4 ? 0xfed40000 : start + 0x3fffffff;
  return { ranges: [{ start, end }] };
}

/** What model.md defines a strategy by; all others by `original`. */
const DEFINED_BY: Readonly<Record<string, string>> = {
  'merged-v1': 'merged',
  mainline: 'merged',
  'stable-5.15': 'mainline',
  'high-first': 'mainline',
};

/** Start and size that each strategy names; one that a row leaves out names what it is defined by does. */
interface Row {
  readonly guest: Partial<GuestView>;
  readonly original: readonly [number, number] | null;
  readonly others?: Readonly<Record<string, readonly [number, number] | null>>;
}

const SITUATIONS: Readonly<Record<string, Row>> = {
  'Gen2, told of its framebuffer at the first base': {
    guest: {},
    original: [0xf8000000, 8 * MIB],
    others: {
      'low-end-always': [0xf8000000, 64 * MIB],
      'half-capped': [0xf8000000, (128 / 2) * MIB],
      merged: [0xf8000000, (128 / 2) * MIB],
    },
  },
  'Gen2 with 3 GiB of low MMIO: half of it is more than 128 MiB': {
    guest: { lfbBase: 0x40000000, ...firstBase(0x40000000) },
    original: [0x40000000, 8 * MIB],
    others: {
      'low-end-always': [0x40000000, 64 * MIB],
      'half-capped': [0x40000000, 128 * MIB],
      merged: [0x40000000, 128 * MIB],
    },
  },
  'Gen2 with 256 MiB of low MMIO: half of it is just 128 MiB': {
    guest: { lfbBase: 0xf0000000, ...firstBase(0xf0000000) },
    original: [0xf0000000, 8 * MIB],
    others: {
      'low-end-always': [0xf0000000, 64 * MIB],
      'half-capped': [0xf0000000, 128 * MIB],
      merged: [0xf0000000, 128 * MIB],
    },
  },
  'Gen2, told of a framebuffer above the first base': {
    guest: { lfbBase: 0xf9000000, ...firstBase(0xf8000000) },
    original: [0xf9000000, 8 * MIB],
    others: {
      'low-end-always': [0xf8000000, 64 * MIB],
      'half-capped': [0xf9000000, (128 / 2) * MIB],
      merged: [0xf9000000, (112 / 2) * MIB],
    },
  },
  'Gen2, told of a framebuffer below the first base': {
    guest: { lfbBase: 0xe0000000 },
    original: [0xe0000000, 8 * MIB],
    others: {
      'low-end-always': [0xf8000000, 64 * MIB],
      'half-capped': [0xe0000000, (128 / 2) * MIB],
    },
  },
  'Gen2, told of a framebuffer larger than what is usual': {
    guest: { lfbSize: 80 * MIB },
    original: [0xf8000000, 80 * MIB],
    others: {
      'low-end-always': [0xf8000000, 64 * MIB],
      'half-capped': [0xf8000000, (128 / 2) * MIB],
      merged: [0xf8000000, (128 / 2) * MIB],
    },
  },
  'Gen2, told nothing': {
    guest: TOLD_NOTHING,
    original: null,
    others: {
      'guess-8': [0xf8000000, 8 * MIB],
      'low-end-fallback': [0xf8000000, 64 * MIB],
      'low-end-always': [0xf8000000, 64 * MIB],
      'half-capped': [0xf8000000, (128 / 2) * MIB],
      merged: [0xf8000000, (128 / 2) * MIB],
    },
  },
  'Gen2, told nothing, with an odd first base: whole bytes': {
    guest: { ...TOLD_NOTHING, ...firstBase(0xf8000001) },
    original: null,
    others: {
      'guess-8': [0xf8000001, 8 * MIB],
      'low-end-fallback': [0xf8000001, 64 * MIB],
      'low-end-always': [0xf8000001, 64 * MIB],
      'half-capped': [0xf8000001, 64 * MIB - 1],
      merged: [0xf8000001, 64 * MIB - 1],
    },
  },
  'Gen2 without SYSFB': {
    guest: { ...TOLD_NOTHING, sysfb: false },
    original: null,
    others: {
      'guess-8': [0xf8000000, 8 * MIB],
      'low-end-fallback': [0xf8000000, 64 * MIB],
      'low-end-always': [0xf8000000, 64 * MIB],
      'half-capped': [0xf8000000, (128 / 2) * MIB],
    },
  },
  'Gen2 without EFI': {
    guest: { efi: false },
    original: null,
    others: {
      'pre-6.0': [0xf8000000, 64 * MIB],
      'stable-5.15': [0xf8000000, 64 * MIB],
      'low-end-fallback': [0xf8000000, 64 * MIB],
      'low-end-always': [0xf8000000, 64 * MIB],
    },
  },
  'Gen2 without EFI, with a framebuffer larger than what is usual': {
    guest: { efi: false, lfbSize: 80 * MIB },
    original: null,
    others: {
      'pre-6.0': [0xf8000000, 80 * MIB],
      'stable-5.15': [0xf8000000, 80 * MIB],
      'low-end-fallback': [0xf8000000, 64 * MIB],
      'low-end-always': [0xf8000000, 64 * MIB],
    },
  },
  'Gen2 without EFI, told nothing': {
    guest: { ...TOLD_NOTHING, efi: false },
    original: null,
    others: {
      'low-end-fallback': [0xf8000000, 64 * MIB],
      'low-end-always': [0xf8000000, 64 * MIB],
    },
  },
  'Gen2 without high or low MMIO below 4 GiB, told nothing': {
    guest: { ...TOLD_NOTHING, ...firstBase(GIB_4) },
    original: null,
    others: {
      'guess-8': [GIB_4, 8 * MIB],
      'low-end-fallback': [GIB_4, 64 * MIB],
      'low-end-always': [GIB_4, 64 * MIB],
      'half-capped': [GIB_4, 0],
    },
  },
  'Gen2 with a first base of 0': {
    guest: { ...firstBase(0) },
    original: [0xf8000000, 8 * MIB],
    others: {
      'low-end-always': [0, 64 * MIB],
      'half-capped': [0xf8000000, 128 * MIB],
    },
  },
  'a CVM with 1 GiB of low MMIO': {
    guest: { ...TOLD_NOTHING, isolation: 'snp', ...firstBase(0xc0000000) },
    original: null,
    others: {
      'guess-8': [0xc0000000, 8 * MIB],
      'low-end-fallback': [0xc0000000, 64 * MIB],
      'low-end-always': [0xc0000000, 64 * MIB],
      'merged-v1': null,
      merged: [0xc0000000, 128 * MIB],
    },
  },
  'a CVM by VBS': {
    guest: { ...TOLD_NOTHING, isolation: 'vbs' },
    original: null,
    others: {
      'guess-8': [0xf8000000, 8 * MIB],
      'low-end-fallback': [0xf8000000, 64 * MIB],
      'low-end-always': [0xf8000000, 64 * MIB],
      'merged-v1': null,
      merged: [0xf8000000, (128 / 2) * MIB],
    },
  },
  Gen1: {
    guest: GEN1,
    original: [0xf8000000, 64 * MIB],
    others: { 'pre-6.0': null, 'stable-5.15': null },
  },
  'Gen1 with 3 GiB of low MMIO': {
    guest: { ...GEN1, ...firstBase(0x40000000) },
    original: [0xf8000000, 64 * MIB],
    others: { 'pre-6.0': null, 'stable-5.15': null, 'low-end-always': [0x40000000, 64 * MIB] },
  },
  'Gen1 without SYSFB, which means nothing there': {
    guest: { ...GEN1, sysfb: false },
    original: [0xf8000000, 64 * MIB],
    others: { 'pre-6.0': null, 'stable-5.15': null },
  },
  'Gen1 with a BAR without an address': {
    guest: { ...GEN1, videoBar: { start: 0, end: 64 * MIB - 1 } },
    original: null,
    others: {
      'low-end-fallback': [0xf8000000, 64 * MIB],
      'low-end-always': [0xf8000000, 64 * MIB],
    },
  },
};

describe.each(Object.entries(SITUATIONS))('%s', (_name, { guest, original, others = {} }) => {
  it.each(MODELLED)('%s', (id) => {
    let by: string | undefined = id;
    while (by !== undefined && others[by] === undefined) by = DEFINED_BY[by];
    const usual = id === 'ideal' ? null : original;
    const expected = by === undefined ? usual : others[by];
    const named: Reservation | null = strategy(id).reserve({ ...GEN2, ...guest });
    expect(named === null ? null : [named.start, named.size]).toEqual(expected);
  });
});
