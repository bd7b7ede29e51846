import { describe, expect, it } from 'vitest';
import {
  FOUR_GIB,
  type GuestView,
  MAX_ADDRESS,
  MIB,
  PCI_WINDOWS,
  type Placement,
  type Strategy,
  USUAL_PLACEMENT,
} from '../../engine/index.ts';
import { halfCapped } from '../../strategies/half-capped.ts';
import { highFirst } from '../../strategies/high-first.ts';
import { mainline } from '../../strategies/mainline.ts';
import { merged } from '../../strategies/merged.ts';
import { fullLattice } from '../lattice/lattice.ts';
import { narrow } from '../lattice/narrow.ts';
import { LatticeGround } from './lattice-ground.ts';
import { FAMILY, type Member, memberId, memberStrategy } from './member.ts';
import { addRates, NO_RATES } from './rates.ts';
import { GEN1_VIEWS, GEN2_VIEWS } from './testing/views.ts';

const HALF: Member = { eighths: 4, cap: 128 * MIB, base: 'efi-sysfb', windows: 'usual' };
const VIEWS = [...GEN2_VIEWS, ...GEN1_VIEWS];

const lattice = [
  'low-mmio=unasked,128MiB,1GiB',
  'framebuffer=8MiB,68MiB',
  'high-mmio=default',
  'devices=nvme-root,2x32MiB-32bit',
].reduce(narrow, fullLattice);

describe('the family', () => {
  it('is every combination, each once', () => {
    expect(FAMILY).toHaveLength(7 * 8 * 11 * 6);
    expect(new Set(FAMILY.map(memberId)).size).toBe(FAMILY.length);
  });

  it('starts with those that reserve least', () => {
    const caps = FAMILY.map(({ cap }) => cap ?? MAX_ADDRESS);
    expect(caps).toEqual(caps.toSorted((one, other) => one - other));
  });
});

describe('a member', () => {
  const [first] = GEN2_VIEWS;
  const view = (changes: Partial<GuestView>): GuestView => {
    if (first === undefined) throw new RangeError('no views');
    return { ...first, ...changes };
  };
  const reserved = (member: Partial<Member>, changes: Partial<GuestView>) =>
    memberStrategy({ ...HALF, ...member }).reserve(view(changes));

  it('takes its share of what lies between its base and 4 GiB', () => {
    // 4 GiB - f8000000 is 128 MiB, of which 3/8 are 48 MiB.
    const told = { lfbBase: 0xf8000000 };
    expect(reserved({ eighths: 3, base: 'lfb' }, told)).toEqual({
      start: 0xf8000000,
      size: 48 * MIB,
    });
    expect(reserved({ eighths: 3, base: 'lfb', cap: 32 * MIB }, told)?.size).toBe(32 * MIB);
    expect(reserved({ eighths: 8, base: 'lfb', cap: null }, told)?.size).toBe(128 * MIB);
  });

  it('names nothing where its base does not', () => {
    expect(reserved({ base: 'lfb' }, { lfbBase: 0 })).toBeNull();
    expect(reserved({ base: 'bar' }, { lfbBase: 0xf8000000 })).toBeNull();
    expect(reserved({ base: 'efi-sysfb' }, { sysfb: false, lfbBase: 0 })).toBeNull();
    expect(
      reserved({ base: 'low' }, { ranges: [{ start: FOUR_GIB, end: MAX_ADDRESS }] }),
    ).toBeNull();
  });

  it('keeps whole pages, whatever its base', () => {
    // 4 GiB - f8001000 is 128 MiB less 4 KiB, of which 1/8 are 16 MiB less 512 bytes.
    const told = { lfbBase: 0xf8001000 };
    expect(reserved({ eighths: 1, base: 'lfb' }, told)?.size).toBe(16 * MIB - 4096);
  });

  it('ends the first range, from a whole MiB', () => {
    // f8000000-fed3ffff are 109.25 MiB, of which 1/8 are 13.66 MiB: from fdf97000, down to fdf00000.
    const [{ end }] = view({}).ranges;
    expect(end).toBe(0xfed3ffff);
    const low = { ranges: [{ start: 0xf8000000, end }] as const };
    expect(reserved({ eighths: 1, base: 'low-end' }, low)).toEqual({
      start: 0xfdf00000,
      size: 0xe40000,
    });
    // 8 MiB begin at fe540000.
    expect(reserved({ eighths: 1, base: 'low-end', cap: 8 * MIB }, low)).toEqual({
      start: 0xfe500000,
      size: 0x840000,
    });
    // All of it, also where it begins between two MiB.
    const ranges = [{ start: 0xf8040000, end }] as const;
    expect(reserved({ eighths: 8, base: 'low-end', cap: null }, { ranges })).toEqual({
      start: 0xf8040000,
      size: 0x6d00000,
    });
  });

  it('counts SYSFB as on where it is as in mainline', () => {
    const sysfb = (base: Member['base']) => memberStrategy({ ...HALF, base }).sysfb;
    expect(sysfb('efi')).toBeUndefined();
    expect(sysfb('mainline')?.(false, 'acpi')).toBe(true);
    expect(sysfb('mainline')?.(false, 'devicetree')).toBe(false);
    expect(sysfb('mainline')?.(true, 'devicetree')).toBe(true);
  });

  it('goes on to the next base where one names nothing', () => {
    const low = view({}).ranges[0].start;
    expect(reserved({ base: 'lfb-bar-low' }, { lfbBase: 0 })?.start).toBe(low);
    expect(reserved({ base: 'efi' }, { sysfb: false, lfbBase: 0 })?.start).toBe(low);
    const videoBar = { start: 0xf8000000, end: 0xfbffffff };
    expect(reserved({ base: 'lfb-bar-low' }, { lfbBase: 0, videoBar })?.start).toBe(0xf8000000);
  });

  it('takes windows from where it says', () => {
    const { config, low, high, dxg } = USUAL_PLACEMENT;
    const placed = (windows: Member['windows']) =>
      PCI_WINDOWS.map((window) =>
        memberStrategy({ ...HALF, windows }).place?.(window, USUAL_PLACEMENT[window]),
      );
    const top = (usual: Placement): Placement => ({ ...usual, from: 'top' });
    const above = (usual: Placement): Placement => ({ ...usual, min: FOUR_GIB });
    expect(placed('usual')).toEqual([config, low, high, dxg]);
    expect(placed('config-top')).toEqual([top(config), low, high, dxg]);
    expect(placed('config-high')).toEqual([above(config), low, high, dxg]);
    expect(placed('high-first')).toEqual([[above(config), config], low, high, [above(dxg), dxg]]);
    expect(placed('high-else-top')).toEqual([
      [above(config), top(config)],
      top(low),
      high,
      [above(dxg), top(dxg)],
    ]);
    expect(placed('all-top')).toEqual([config, low, high, dxg].map(top));
  });
});

describe('the strategies that the family contains', () => {
  it('merged is one half, at most 128 MiB, with EFI and SYSFB from lfb_base or the low base', () => {
    const member = memberStrategy(HALF);
    expect(VIEWS.length).toBeGreaterThan(30);
    for (const view of VIEWS) expect(member.reserve(view)).toEqual(merged.reserve(view));
    expect(member.exactVtpmCut).toBe(merged.exactVtpmCut);
  });

  it.each([
    [merged, HALF],
    [mainline, { ...HALF, base: 'mainline' }],
    [highFirst, { ...HALF, base: 'mainline', windows: 'high-first' }],
  ] satisfies [Strategy, Member][])('$id has the same rates on a lattice', (strategy, member) => {
    const ground = new LatticeGround(lattice);
    const [own, theirs] = [memberStrategy(member), strategy].map((one) =>
      Array.from({ length: ground.parts }, (_, part) => ground.rates(part, one)).reduce(
        addRates,
        NO_RATES,
      ),
    );
    expect(own).toEqual(theirs);
    expect(own?.conflicts).toBeGreaterThan(0n);
    expect(own?.starved).toBeGreaterThan(0n);
    expect(own?.moved).toBeGreaterThan(0n);
  });

  it('half-capped is the same without SYSFB, outside a CVM, while the framebuffer is at the low base', () => {
    const member = memberStrategy({ ...HALF, base: 'efi' });
    const unmoved = VIEWS.filter(
      ({ lfbBase, ranges }) => lfbBase === 0 || lfbBase === ranges[0].start,
    );
    expect(unmoved.length).toBeGreaterThan(20);
    for (const view of unmoved) expect(member.reserve(view)).toEqual(halfCapped.reserve(view));
  });
});
