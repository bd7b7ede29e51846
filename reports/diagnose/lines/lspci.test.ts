import { expect, it } from 'vitest';
import type { Saying } from '../facts.ts';
import { said } from '../testing/said.ts';
import { lspci } from './lspci.ts';

const KIB = 2 ** 10;
const MIB = 2 ** 20;
const GIB = 2 ** 30;
const HYPER_V: Saying = { type: 'hyper-v' };

function bar(
  start: number,
  size: number,
  bits: 32 | 64,
  number: number | null,
  assigned = true,
): Saying {
  return { type: 'bar', function: '2222:00:02.0', start, size, bits, number, assigned };
}

it.each<[readonly string[], readonly Saying[]]>([
  ...(
    [
      ['Non-Volatile memory controller', 'disk'],
      ['Mass storage controller', 'disk'],
      ['SATA controller', 'disk'],
      ['SCSI controller', 'disk'],
      ['IDE interface', 'disk'],
      ['Ethernet controller', 'network'],
      ['Network controller', 'network'],
      ['Infiniband controller', 'network'],
      ['3D controller', 'graphics'],
      ['VGA compatible controller', 'graphics'],
      ['Display controller', 'graphics'],
      ['Host bridge', 'other'],
    ] as const
  ).map(([sort, use]): [readonly string[], readonly Saying[]] => [
    [`2222:00:02.0 ${sort}: A device`],
    [{ type: 'function', function: '2222:00:02.0', use }],
  ]),
  [['00:08.0 Host bridge: A'], [{ type: 'function', function: '0000:00:08.0', use: 'other' }]],
  [
    ['00:08.0 VGA compatible controller: Microsoft Corporation Hyper-V virtual VGA'],
    [
      { type: 'function', function: '0000:00:08.0', use: 'graphics' },
      HYPER_V,
      { type: 'generation', value: 1 },
    ],
  ],
  [['a 2222:00:02.0 Host bridge: A'], []],
  ...(['hyperv_fb', 'hyperv_drm'] as const).map(
    (driver): [readonly string[], readonly Saying[]] => [
      [`Kernel driver in use: ${driver}`],
      [HYPER_V, { type: 'graphics', driver }],
    ],
  ),
  [['Kernel driver in use: hyperv_other'], []],
  [['a Kernel driver in use: hyperv_fb'], []],
])('lspci: %j', (lines, sayings) => {
  expect(said([lspci()], ...lines)).toEqual(sayings);
});

it.each<[string, Saying | null]>([
  ['Memory at f8400000 (32-bit, non-prefetchable) [size=4096]', bar(0xf8400000, 4096, 32, null)],
  [
    'Region 0: Memory at f8400000 (32-bit, non-prefetchable) [size=16K]',
    bar(0xf8400000, 16 * KIB, 32, 0),
  ],
  [
    'Region 2: Memory at fe0000000 (64-bit, prefetchable) [size=2M]',
    bar(0xfe0000000, 2 * MIB, 64, 2),
  ],
  ['Memory at fe0000000 (64-bit, prefetchable) [size=1G]', bar(0xfe0000000, GIB, 64, null)],
  ['Memory at fe0000000 (64-bit, prefetchable) [size=1T]', bar(0xfe0000000, 1024 * GIB, 64, null)],
  ['Memory at f8400000 (32-bit, non-prefetchable) [size=1]', bar(0xf8400000, 1, 32, null)],
  ['Memory at f8400000 (32-bit, non-prefetchable) [size=0]', null],
  // Above 2^52 there are no addresses.
  ['Memory at f8400000 (32-bit, non-prefetchable) [size=4096T]', null],
  ['a Memory at f8400000 (32-bit, non-prefetchable) [size=4096]', null],
  ['Memory at f8400000 (16-bit, non-prefetchable) [size=4096]', null],
])('lspci, of a function: %s', (line, saying) => {
  const [, ...rest] = said([lspci()], '2222:00:02.0 Ethernet controller: A', line);
  expect(rest).toEqual(saying === null ? [] : [saying]);
});

it('lspci: regions of no function, and of those on the own bus, say nothing', () => {
  const region = 'Memory at f8400000 (32-bit, non-prefetchable) [size=4096]';
  expect(said([lspci()], region)).toEqual([]);
  expect(said([lspci()], '00:07.0 Host bridge: A', region)).toHaveLength(1);
  expect(lspci().read('00:07.0 Host bridge: A')).toMatchObject({ listing: true });
});
