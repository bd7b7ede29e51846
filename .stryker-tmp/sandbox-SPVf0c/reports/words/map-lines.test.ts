import { expect, it } from 'vitest';
import { mapLines } from './map-lines.ts';

function entry(start: number, end: number, name: string | null, mark: string | null = null) {
  return { start, end, name, mark };
}

it('ranges lie below those that contain them, padded as the kernel prints them', () => {
  const lines = mapLines(
    [
      entry(0x10_0000_0000, 0x10_0fff_ffff, 'hyperv mmio'),
      entry(0x100000, 0x1fffff, 'hyperv mmio'),
      entry(0x100000, 0x17ffff, 'fb_range'),
      entry(0x100000, 0x10ffff, 'drm video memory'),
      entry(0x180000, 0x181fff, 'nvme0 config window'),
    ],
    72,
  );
  expect(lines).toEqual([
    '00100000-001fffff : hyperv mmio',
    '  00100000-0017ffff : fb_range',
    '    00100000-0010ffff : drm video memory',
    '  00180000-00181fff : nvme0 config window',
    '1000000000-100fffffff : hyperv mmio',
  ]);
});

it("what is not the guest's own contains nothing, and its mark stands to the right", () => {
  const lines = mapLines(
    [
      entry(0xf8000000, 0xf8ffffff, 'hyperv mmio'),
      entry(0xf8000000, 0xf8001fff, 'a', 'refused'),
      entry(0xf8000000, 0xf87fffff, null, 'host framebuffer'),
    ],
    72,
  );
  expect(lines).toEqual([
    'f8000000-f8ffffff : hyperv mmio',
    '  f8000000-f87fffff      <- host framebuffer',
    '  f8000000-f8001fff : a  <- refused',
  ]);
});

it('a mark that would make its line too wide stands below it', () => {
  const marked = entry(0xf8000000, 0xf8001fff, 'nvme0 config window', 'refused by the host');
  expect(mapLines([marked], 40)).toEqual([
    'f8000000-f8001fff : nvme0 config window',
    '  <- refused by the host',
  ]);
});

it('of many ranges those farthest from what is marked are left out and counted', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    entry(index * 0x1000, index * 0x1000 + 0xfff, `n${index}`, index === 39 ? 'here' : null),
  );
  const lines = mapLines(many, 72);
  expect(lines).toHaveLength(17);
  expect(lines[0]).toContain(' : n24');
  expect(lines.slice(-2)).toEqual([
    '00027000-00027fff : n39  <- here',
    '(and 24 more, farther off)',
  ]);
});
