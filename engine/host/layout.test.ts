import { describe, expect, it } from 'vitest';
import type { Host } from '../scenario.ts';
import { LAB } from '../testing/examples.ts';
import { framebufferSize, layOut, lowBase, minLowMmio } from './layout.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/** A host whose framebuffer has exactly this many MiB: so many rows of 1 KiB pixels. */
function framebufferOf(mib: number): [number, number] {
  return [1024, mib * 256];
}

function layoutOf(changes: Partial<Host>) {
  return layOut({ ...LAB, ...changes });
}

function hex(ranges: readonly { start: number; end: number }[]): string[] {
  return ranges.map(({ start, end }) => `${start.toString(16)}-${end.toString(16)}`);
}

describe('the framebuffer', () => {
  it.each([
    [[1920, 1080], 8],
    [[4834, 3622], 68],
    [[7680, 4320], 128],
    [[1024, 512], 2],
    [[1024, 513], 4],
    [[1, 1], 2],
  ] as const)('of %j is so many MiB: %d', (resolution, mib) => {
    expect(framebufferSize(resolution)).toBe(mib * MIB);
    expect(layoutOf({ screen: { resolution } }).firmware.videoMemory).toBe(mib * MIB);
  });
});

describe('low MMIO, where nothing is asked for, starts', () => {
  it.each([
    ['Gen1', { generation: 1 }, 0xf8000000],
    [
      'Gen1 with 128 MiB of framebuffer',
      { generation: 1, screen: { resolution: [7680, 4320] } },
      0xf8000000,
    ],
    ['Gen2', {}, 0xf8000000],
    ['Gen2 with 64 MiB of framebuffer', { screen: { resolution: framebufferOf(64) } }, 0xf8000000],
    ['Gen2 with 66 MiB of it', { screen: { resolution: framebufferOf(66) } }, 0xf7c00000],
    ['Gen2 with 68 MiB of it', { screen: { resolution: [4834, 3622] } }, 0xf7800000],
    ['Gen2 with 128 MiB of it', { screen: { resolution: [7680, 4320] } }, 0xf0000000],
    ['arm64', { arch: 'arm64' }, 0xe0000000],
    [
      'arm64 with 128 MiB of framebuffer',
      { arch: 'arm64', screen: { resolution: [7680, 4320] } },
      0xe0000000,
    ],
  ] as const)('on %s', (_what, host, base) => {
    expect(lowBase({ ...LAB, ...host })).toBe(base);
  });
});

describe('low MMIO, where T is asked for, starts', () => {
  it.each([
    ['128 MiB', 128 * MIB, {}, 0xf8000000],
    ['a byte more, rounded up', 128 * MIB + 1, {}, 0xf7e00000],
    ['130 MiB', 130 * MIB, {}, 0xf7e00000],
    ['150 MiB', 150 * MIB, {}, 0xf6a00000],
    ['150 MiB on Gen1', 150 * MIB, { generation: 1 }, 0xf6a00000],
    ['1 GiB', GIB, {}, 0xc0000000],
    ['3 GiB', 3 * GIB, {}, 0x40000000],
    ['3.5 GiB', 3.5 * GIB, {}, 0x20000000],
    ['less than there is', 128 * MIB, { screen: { resolution: [7680, 4320] } }, 0xf0000000],
    ['as much as there is', 256 * MIB, { screen: { resolution: [7680, 4320] } }, 0xf0000000],
    ['a bit more than there is', 258 * MIB, { screen: { resolution: [7680, 4320] } }, 0xefe00000],
    ['512 MiB on arm64', 512 * MIB, { arch: 'arm64' }, 0xe0000000],
    ['514 MiB on arm64', 514 * MIB, { arch: 'arm64' }, 0xdfe00000],
  ] as const)('with %s', (_what, lowMmio, host, base) => {
    expect(lowBase({ ...LAB, ...host, lowMmio })).toBe(base);
  });

  it('from 128 MiB, on arm64 from 512 MiB', () => {
    expect(minLowMmio('x86_64')).toBe(128 * MIB);
    expect(minLowMmio('arm64')).toBe(512 * MIB);
  });
});

describe('what ACPI reports', () => {
  it.each([
    ['Gen1', { generation: 1 }, ['f8000000-fffbffff', 'fe0000000-fffffffff']],
    ['Gen2', {}, ['f8000000-ffffffff', 'fe0000000-fffffffff']],
    ['arm64', { arch: 'arm64' }, ['e0000000-ffffffff', 'fe0000000-fffffffff']],
    ['Gen2 without high MMIO', { highMmio: null }, ['f8000000-ffffffff']],
    [
      'Gen1 with T',
      { generation: 1, lowMmio: 3 * GIB },
      ['40000000-fffbffff', 'fe0000000-fffffffff'],
    ],
    [
      'Gen2 with T and high MMIO of its own',
      { lowMmio: GIB, highMmio: { start: 0x100000001, end: 0x1ffffffff } },
      ['c0000000-ffffffff', '100000001-1ffffffff'],
    ],
    [
      'OpenHCL, whatever else was asked for',
      {
        firmware: 'devicetree',
        lowMmio: GIB,
        highMmio: null,
        screen: { resolution: [7680, 4320] },
      },
      ['ff0000000-fffffffff'],
    ],
  ] as const)('on %s', (_what, host, ranges) => {
    const { firmware } = layoutOf(host);
    expect(hex(firmware.ranges)).toEqual(ranges);
  });

  it('names the machine', () => {
    const { firmware } = layoutOf({ arch: 'arm64', isolation: 'snp' });
    expect(firmware).toMatchObject({
      arch: 'arm64',
      isolation: 'snp',
      generation: 2,
      type: 'acpi',
    });
  });
});

describe('the framebuffer, the firmware and the graphics device', () => {
  const BAR = { start: 0xf8000000, end: 0xfbffffff };
  const H = { start: 0xf8000000, end: 0xf87fffff };

  it.each([
    ['Gen2', {}, 0xf8000000, H, null, true],
    ['Gen2 without console support', { console: false }, 0, null, null, false],
    ['a CVM (vbs)', { isolation: 'vbs' }, 0, H, null, false],
    ['a CVM (snp)', { isolation: 'snp' }, 0, H, null, false],
    ['a CVM (tdx)', { isolation: 'tdx' }, 0, H, null, false],
    ['a CVM without console support', { isolation: 'snp', console: false }, 0, null, null, false],
    ['OpenHCL', { firmware: 'devicetree' }, 0, null, null, false],
    ['Gen1', { generation: 1 }, 0, null, BAR, true],
    ['Gen1 with T', { generation: 1, lowMmio: 3 * GIB }, 0, null, BAR, true],
    ['Gen1 without console support', { generation: 1, console: false }, 0, null, BAR, false],
    [
      'Gen2 with T',
      { lowMmio: 3 * GIB },
      0x40000000,
      { start: 0x40000000, end: 0x407fffff },
      null,
      true,
    ],
    [
      'Gen2 with 7680x4320',
      { screen: { resolution: [7680, 4320] } },
      0xf0000000,
      { start: 0xf0000000, end: 0xf7ffffff },
      null,
      true,
    ],
    [
      'Gen2 with a framebuffer of 66 MiB, and so a base 4 MiB lower',
      { screen: { framebuffer: 66 * 0x100000 } },
      0xf7c00000,
      { start: 0xf7c00000, end: 0xfbdfffff },
      null,
      true,
    ],
    ['arm64', { arch: 'arm64' }, 0xe0000000, { start: 0xe0000000, end: 0xe07fffff }, null, true],
  ] as const)('on %s', (_what, host, lfbBase, framebuffer, videoBar, graphics) => {
    const layout = layoutOf(host);
    expect(layout).toMatchObject({ lfbBase, framebuffer });
    expect(layout.firmware).toMatchObject({ videoBar, graphics });
  });
});
