import { describe, expect, it } from 'vitest';
import { aDxgDevice, aPciDevice } from '../testing/examples.ts';
import { Slot } from './slot.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/** The window, size and alignment of all that a device asks for. */
function asked(slot: Slot) {
  return slot.requests.map(({ window, size, align }) => [window, size, align]);
}

describe('the windows of a PCI device', () => {
  it.each([
    ['no BAR', [], 0, 1, 0, 1],
    ['one page', [[4 * KIB, 32]], 4 * KIB, 4 * KIB, 0, 1],
    ['16 bytes, which take a page', [[16, 64]], 0, 1, 4 * KIB, 4 * KIB],
    ['half a page, which takes a page', [[2 * KIB, 32]], 4 * KIB, 4 * KIB, 0, 1],
    [
      'two small ones, a page each',
      [
        [16, 32],
        [2 * KIB, 32],
      ],
      8 * KIB,
      8 * KIB,
      0,
      1,
    ],
    [
      'three pages, aligned to two',
      [
        [4 * KIB, 64],
        [8 * KIB, 64],
      ],
      0,
      1,
      12 * KIB,
      8 * KIB,
    ],
    [
      'a large and a tiny one',
      [
        [MIB, 32],
        [16, 32],
      ],
      MIB + 4 * KIB,
      MIB,
      0,
      1,
    ],
    [
      'a T4: 16 MiB low, 256 and 32 MiB high',
      [
        [16 * MIB, 32],
        [256 * MIB, 64],
        [32 * MIB, 64],
      ],
      16 * MIB,
      16 * MIB,
      288 * MIB,
      256 * MIB,
    ],
    [
      'more than 32 bits hold',
      [
        [64 * GIB, 64],
        [64 * GIB, 64],
      ],
      0,
      1,
      128 * GIB,
      128 * GIB,
    ],
  ] as const)('with %s', (_what, bars, lowSize, lowAlign, highSize, highAlign) => {
    const slot = Slot.forDevice(aPciDevice('nvme0', ...bars));
    expect(slot).toMatchObject({ driver: 'pci-hyperv', id: 'nvme0', ownRequest: null });
    expect(asked(slot)).toEqual([
      ['config', 8 * KIB, 4 * KIB],
      ...(lowSize > 0 ? [['low', lowSize, lowAlign]] : []),
      ...(highSize > 0 ? [['high', highSize, highAlign]] : []),
    ]);
  });
});

describe('a slot', () => {
  it('of a paravirtual GPU needs its own size, unrounded', () => {
    const slot = Slot.forDevice({ ...aDxgDevice('gpu', 5 * MIB + 1), root: true });
    expect(slot).toMatchObject({ driver: 'dxgkrnl', root: true });
    expect(asked(slot)).toEqual([['dxg', 5 * MIB + 1, 64 * KIB]]);
  });

  it('of the graphics device needs the video memory', () => {
    const slot = Slot.forGraphics(8 * MIB);
    expect(slot).toMatchObject({ id: 'drm', driver: 'hyperv_drm', root: false });
    expect(asked(slot)).toEqual([['vram', 8 * MIB, MIB]]);
  });

  it('holds nothing and says nothing in a new kernel', () => {
    const slot = Slot.forDevice(aPciDevice('nvme0'));
    const claim = { start: 0, end: 1, busy: true };
    Object.assign(slot, { word: 'works', firstNamed: 3 });
    Object.assign(slot, { config: claim, low: claim, high: claim, own: claim });
    slot.reset();
    expect(slot).toMatchObject({ word: null, firstNamed: 0 });
    expect(slot).toMatchObject({ config: null, low: null, high: null, own: null });
  });
});
