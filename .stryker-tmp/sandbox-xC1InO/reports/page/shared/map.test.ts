import { expect, it } from 'vitest';
import type { BootOutcome, Outcome } from '../../../engine/index.ts';
import { mapRows } from './map-rows.ts';
import { barOf, mapScale } from './map-scale.ts';

const LOW = { start: 0xf8000000, end: 0xfbffffff };
const HIGH = { start: 0x100000000, end: 0x1ffffffff };
const H = { start: 0xf8000000, end: 0xf87fffff };
const MOVED = { start: 0xf9000000, end: 0xf97fffff };

const boot: BootOutcome = {
  ranges: [LOW, HIGH],
  lfbBase: 0,
  reserved: null,
  framebuffer: H,
  framebufferLeft: MOVED,
  steps: [
    {
      device: 'a',
      window: 'config',
      granted: { start: 0xf8000000, end: 0xf8001fff },
      result: 'conflict',
      framebuffer: H,
    },
    { device: 'drm', window: 'vram', granted: MOVED, result: 'moved', framebuffer: H },
    { device: 'b', window: 'config', granted: null, result: 'starved', framebuffer: MOVED },
  ],
  words: [
    { device: 'a', word: 'removed' },
    { device: 'drm', word: 'works' },
    { device: 'b', word: 'starved' },
  ],
};
const outcome: Outcome = { strategy: 'own', boots: [boot] };

it('low and high MMIO have half of the drawing each, to scale, and a break between them', () => {
  const scale = mapScale([outcome], 100, 306);
  expect(scale.map(({ from, to, range }) => [from, to, range])).toEqual([
    [100, 200, LOW],
    [206, 306, HIGH],
  ]);
  // 64 MiB of low MMIO on 100 units: 16 MiB are 25.
  expect(barOf(scale, { start: 0xf9000000, end: 0xf9ffffff })).toEqual({ x: 125, width: 25 });
  // 4 GiB of high MMIO on 100 units: 1 GiB is 25.
  expect(barOf(scale, { start: 0x140000000, end: 0x17fffffff })).toEqual({ x: 231, width: 25 });
});

it('a bar is wide enough to be seen, also at the end of its segment', () => {
  const scale = mapScale([outcome], 100, 306);
  expect(barOf(scale, { start: LOW.start, end: LOW.start })).toEqual({ x: 100, width: 1 });
  expect(barOf(scale, { start: LOW.end, end: LOW.end })).toEqual({ x: 199, width: 1 });
  expect(barOf(scale, { start: 0, end: 1 })).toBeNull();
});

it('one segment takes all of the drawing', () => {
  const low = { ...outcome, boots: [{ ...boot, ranges: [LOW] }] };
  expect(mapScale([low], 0, 300).map(({ from, to }) => [from, to])).toEqual([[0, 300]]);
  expect(mapScale([], 0, 300)).toEqual([]);
});

it('lines come in order of arrival, the framebuffer where it was at that moment', () => {
  const events = [{ probe: 'a' }, { probe: 'drm' }, { remove: 'a' }, { probe: 'b' }];
  const rows = mapRows(boot, events);
  expect(
    rows.map(({ label, words, look, framebuffer }) => [label, words, look, framebuffer]),
  ).toEqual([
    ['host framebuffer', 'f8000000-f87fffff', 'framebuffer', H],
    ['reserved', 'none', 'none', H],
    ['a config', 'f8000000-f8001fff conflict', 'conflict', H],
    ['drm vram', 'f9000000-f97fffff moved', 'moved', H],
    ['a', 'removed', 'gone', MOVED],
    ['b config', 'starved: room was withheld', 'starved', MOVED],
  ]);
});
