import { describe, expect, it } from 'vitest';
import { FOUR_GIB, type GuestView, MAX_ADDRESS, MIB, USUAL_PLACEMENT } from '../../engine/index.ts';
import { halfCapped } from '../../strategies/half-capped.ts';
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
    expect(FAMILY).toHaveLength(7 * 8 * 9 * 4);
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

  it('goes on to the next base where one names nothing', () => {
    const low = view({}).ranges[0].start;
    expect(reserved({ base: 'lfb-bar-low' }, { lfbBase: 0 })?.start).toBe(low);
    expect(reserved({ base: 'efi' }, { sysfb: false, lfbBase: 0 })?.start).toBe(low);
    const videoBar = { start: 0xf8000000, end: 0xfbffffff };
    expect(reserved({ base: 'lfb-bar-low' }, { lfbBase: 0, videoBar })?.start).toBe(0xf8000000);
  });

  it('takes windows from where it says', () => {
    const placed = (windows: Member['windows']) => {
      const { place } = memberStrategy({ ...HALF, windows });
      return [place?.('config', USUAL_PLACEMENT.config), place?.('low', USUAL_PLACEMENT.low)];
    };
    const { config, low } = USUAL_PLACEMENT;
    expect(placed('usual')).toEqual([config, low]);
    expect(placed('config-top')).toEqual([{ ...config, from: 'top' }, low]);
    expect(placed('config-high')).toEqual([{ ...config, min: FOUR_GIB }, low]);
    expect(placed('all-top')).toEqual([
      { ...config, from: 'top' },
      { ...low, from: 'top' },
    ]);
  });
});

describe('the strategies that the family contains', () => {
  it('merged is one half, at most 128 MiB, with EFI and SYSFB from lfb_base or the low base', () => {
    const member = memberStrategy(HALF);
    expect(VIEWS.length).toBeGreaterThan(30);
    for (const view of VIEWS) expect(member.reserve(view)).toEqual(merged.reserve(view));
    expect(member.exactVtpmCut).toBe(merged.exactVtpmCut);
  });

  it('merged comes to the same on a lattice', () => {
    const ground = new LatticeGround(lattice);
    const [own, theirs] = [memberStrategy(HALF), merged].map((strategy) =>
      Array.from({ length: ground.parts }, (_, part) => ground.rates(part, strategy)).reduce(
        addRates,
        NO_RATES,
      ),
    );
    expect(own).toEqual(theirs);
    expect(own?.conflicts).toBeGreaterThan(0n);
    expect(own?.starved).toBeGreaterThan(0n);
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
