import { expect, it } from 'vitest';
import { describeScreen } from './screen.ts';
import { describeAddress, describeRange, describeSize, rangeCells } from './units.ts';

it('addresses and ranges are printed as /proc/iomem prints them', () => {
  expect(describeAddress(0xfe0000000)).toBe('fe0000000');
  expect(describeAddress(0xa0000)).toBe('000a0000');
  expect(describeRange({ start: 0xf8000000, end: 0xfbffffff })).toBe('f8000000-fbffffff');
  expect(rangeCells({ start: 0xf8000000, end: 0xfbffffff })).toEqual([
    'f8000000-fbffffff',
    '64 MiB',
  ]);
});

it.each([
  [{ screen: { resolution: [3840, 2160] } }, '3840x2160'],
  [{ screen: { framebuffer: 67108864 } }, 'framebuffer 64 MiB'],
  [{ vmm: 'openvmm', screen: { resolution: [3840, 2160] } }, 'framebuffer 8 MiB'],
] as const)('the screen of %j is %s', (host, text) => {
  expect(describeScreen(host)).toBe(text);
});

it.each([
  [1, '1 bytes'],
  [1023, '1023 bytes'],
  [1024, '1 KiB'],
  [8192, '8 KiB'],
  [3000, '2.93 KiB'],
  [67108864, '64 MiB'],
  [114556928, '109.25 MiB'],
  [114556929, '109.25 MiB'],
  [536870912, '512 MiB'],
  [1610612736, '1.5 GiB'],
  [3221225472, '3 GiB'],
])('%d bytes are %s', (bytes, text) => {
  expect(describeSize(bytes)).toBe(text);
});
