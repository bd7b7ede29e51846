import { describe, expect, it } from 'vitest';
import { GRAPHICS_GUID, type Saying } from '../facts.ts';
import { said } from '../testing/said.ts';
import { iomem } from './iomem.ts';

const GUID = '0a0b0c0d-2222-3333-4444-555555555555';
const range = (start: number, end: number) => ({ start, end });
const bar = (start: number, size: number, bits: 32 | 64): Saying => ({
  ...{ type: 'bar', function: '2222:00:02.0', start, size, bits },
  ...{ number: null, assigned: true },
});

describe('an entry says', () => {
  it.each<[string, readonly Saying[]]>([
    [
      'f8000000-f83fffff : 5620e0c7-8062-4dce-aeb7-520c7ef76171',
      [
        { type: 'hyper-v' },
        { type: 'claim', guid: GRAPHICS_GUID, range: range(0xf8000000, 0xf83fffff) },
      ],
    ],
    [
      `    f8400000-f8401fff : ${GUID}`,
      [{ type: 'claim', guid: GUID, range: range(0xf8400000, 0xf8401fff) }],
    ],
    [
      'f8000000-fbffffff : 0000:00:08.0',
      [
        { type: 'generation', value: 1 },
        { type: 'video-bar', range: range(0xf8000000, 0xfbffffff) },
      ],
    ],
    ['f8000000-fbffffff : 2222:00:02.0', [bar(0xf8000000, 0x4000000, 32)]],
    ['fffff000-ffffffff : 2222:00:02.0', [bar(0xfffff000, 0x1000, 32)]],
    ['100000000-100000fff : 2222:00:02.0', [bar(0x100000000, 0x1000, 64)]],
    ['00001000-0009ffff : System RAM', [{ type: 'memory', range: range(0x1000, 0x9ffff) }]],
    ['f7fec000-f7ffafff : ACPI Tables', [{ type: 'memory', range: range(0xf7fec000, 0xf7ffafff) }]],
    ['00000000-00000fff : Reserved', [{ type: 'iomem-start' }]],
    [
      '00000000-0009ffff : System RAM',
      [{ type: 'iomem-start' }, { type: 'memory', range: range(0, 0x9ffff) }],
    ],
    ['b7000000-d6ffffff : Crash kernel', [{ type: 'crash-memory' }]],
    [
      'f8000000-fffbffff : PCI Bus 0000:00',
      [{ type: 'bus-window', range: range(0xf8000000, 0xfffbffff) }, { type: 'hyper-v' }],
    ],
    [
      'f8000000-fffbfffe : PCI Bus 0000:00',
      [{ type: 'bus-window', range: range(0xf8000000, 0xfffbfffe) }],
    ],
    [
      '000a0000-00100000 : PCI Bus 0000:00',
      [{ type: 'bus-window', range: range(0xa0000, 0x100000) }],
    ],
    ['fec00000-fec003ff : IOAPIC 0', [{ type: 'arch', value: 'x86_64' }]],
    ['f8000000-f82fffff : efifb', [{ type: 'sysfb' }]],
    [
      'fe0000000-fe0003fff : nvme',
      [{ type: 'driver-range', range: range(0xfe0000000, 0xfe0003fff), use: 'disk' }],
    ],
    ...['mlx4_core', 'mlx5_core', 'mana'].map((driver): [string, readonly Saying[]] => [
      `fe0000000-fe0003fff : ${driver}`,
      [{ type: 'driver-range', range: range(0xfe0000000, 0xfe0003fff), use: 'network' }],
    ]),
    [
      'fe0000000-fe0003fff : nvidia-modeset',
      [{ type: 'driver-range', range: range(0xfe0000000, 0xfe0003fff), use: 'graphics' }],
    ],
    // Without addresses, as all but root see it.
    [
      `00000000-00000000 : ${GRAPHICS_GUID}`,
      [{ type: 'hidden-addresses' }, { type: 'hyper-v' }, { type: 'named', guid: GRAPHICS_GUID }],
    ],
    [
      '00000000-00000000 : 0000:00:08.0',
      [{ type: 'hidden-addresses' }, { type: 'generation', value: 1 }],
    ],
  ])('%s', (line, sayings) => {
    expect(said([iomem()], line)).toEqual(sayings);
  });
});

describe('nothing is said by', () => {
  it.each([
    '000a0000-000fffff : PCI Bus 0000:00',
    'f8000000-fbffffff : 0000:00:07.1',
    'f8000000-fbffffff : PCI Bus 2222:00',
    'fe0000000-fe0003fff : nvmex',
    'fe0000000-fe0003fff : a nvme',
    'fe0000000-fe0003fff : mlx6_core',
    'fe0000000-fe0003fff : my mana',
    'fe0000000-fe0003fff : manage',
    'fe0000000-fe0003fff : an nvidia',
    'f8000000-fbffffff : the System RAM',
    'f8000000-fbffffff : BIOS ACPI ',
    'f8000000-fbffffff: nvme',
    'f8000000-fbffffff :  nvme',
    'f80000-fbffff : nvme',
    'seen f8000000-fbffffff : nvme',
  ])('%s', (line) => {
    expect(said([iomem()], line)).toEqual([]);
  });

  it('what only begins or ends as the name of a device or function does', () => {
    const unnamed = [`${GUID}0`, `0${GUID}`, '2222:00:02.01', '02222:00:02.0', '2222:00:02.8'];
    for (const name of unnamed) expect(said([iomem()], `f8000000-fbffffff : ${name}`)).toEqual([]);
    for (const name of unnamed) {
      const line = `00000000-00000000 : ${name}`;
      expect(said([iomem()], line)).toEqual([{ type: 'hidden-addresses' }]);
    }
  });
});

describe('dots', () => {
  it.each(['...', '[...]', '…'])('%s after an entry stand for what was left out', (dots) => {
    expect(said([iomem()], 'f8000000-f82fffff : efifb', dots)).toEqual([
      { type: 'sysfb' },
      { type: 'left-out' },
    ]);
  });

  it('after an entry that says nothing do too', () => {
    expect(said([iomem()], 'f8000000-fbffffff : something', '...')).toEqual([{ type: 'left-out' }]);
  });

  it.each(['....', 'a ...', '... b'])('%s do not', (dots) => {
    expect(said([iomem()], 'f8000000-f82fffff : efifb', dots)).toEqual([{ type: 'sysfb' }]);
  });

  it('elsewhere stand for nothing', () => {
    expect(said([iomem()], '...')).toEqual([]);
    expect(said([iomem()], 'f8000000-f82fffff : efifb', 'words : ...', '...')).toEqual([
      { type: 'sysfb' },
    ]);
  });
});

it('entries are part of a listing, not of a kernel that speaks', () => {
  const { read } = iomem();
  expect(read('f8000000-f82fffff : efifb')).toMatchObject({ listing: true });
  expect(read('...')).toMatchObject({ listing: true });
});
