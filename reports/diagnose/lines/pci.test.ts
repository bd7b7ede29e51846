import { expect, it } from 'vitest';
import type { Saying } from '../facts.ts';
import { said } from '../testing/said.ts';
import { pci } from './pci.ts';
import { pciHyperv } from './pci-hyperv.ts';

const GUID = '0a0b0c0d-2222-3333-4444-555555555555';
const KIB = 2 ** 10;
const MIB = 2 ** 20;
const range = (start: number, end: number) => ({ start, end });
const gen1: readonly Saying[] = [
  { type: 'generation', value: 1 },
  { type: 'arch', value: 'x86_64' },
];
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

it.each<[string, readonly Saying[]]>([
  [
    'pci_bus 2222:00: root bus resource [mem 0xf8400000-0xf84fffff window]',
    [{ type: 'bridge-window', bus: '2222:00', range: range(0xf8400000, 0xf84fffff) }],
  ],
  ['pci_bus 0000:00: root bus resource [mem 0x000a0000-0x000bffff window]', gen1],
  ['pci_bus 0000:00: root bus resource [mem 0x00000000-0x000fffff window]', gen1],
  [
    'pci_bus 0000:00: root bus resource [mem 0x00000000-0x00100000 window]',
    [{ type: 'bus-window', range: range(0, 0x100000) }, ...gen1],
  ],
  [
    'pci_bus 0000:00: root bus resource [mem 0xf8000000-0xfffbffff window]',
    [{ type: 'bus-window', range: range(0xf8000000, 0xfffbffff) }, ...gen1, HYPER_V],
  ],
  ['pci_bus 2222:00: root bus resource [mem 0xf84fffff-0xf8400000 window]', []],
  ['a pci_bus 2222:00: root bus resource [mem 0xf8400000-0xf84fffff window]', []],
  ['pci_bus 0000:00: root bus resource [io  0x0000-0x0cf7 window]', gen1],
  ['pci_bus 0000:00: resource 4 [io  0x0000-0x0cf7 window]', gen1],
  ['pci_bus 0000:00: busn_res: [bus 00-ff] end is updated', gen1],
  ['a pci_bus 0000:00: resource 4 [io  0x0000-0x0cf7 window]', []],
  ['PCI host bridge to bus 0000:00', gen1],
  ['ACPI: PCI host bridge to bus 0000:00', gen1],
  ['hv_pci x: PCI host bridge to bus 0000:00', []],
  ['pci 0000:00:08.0: vgaarb: setting as boot VGA device', gen1],
  ['vgaarb: device added: PCI:0000:00:08.0,decodes=io+mem', gen1],
  ['a vgaarb: device added: PCI:0000:00:08.0', []],
  ['pci 2222:00:02.0: BAR 0: assigned [mem 0xf8400000-0xf84fffff]', [bar(0xf8400000, MIB, 32, 0)]],
  [
    'pci 2222:00:02.0: BAR 5: assigned [mem 0xfe0000000-0xfe00fffff 64bit pref]',
    [bar(0xfe0000000, MIB, 64, 5)],
  ],
  ['pci 2222:00:02.0: BAR 6: assigned [mem 0xf8400000-0xf84fffff pref]', []],
  ['pci 2222:00:02.0: BAR 2 [mem 0xf8400000-0xf84fffff]', [bar(0xf8400000, MIB, 32, 2, false)]],
  ['pci 2222:00:02.0: BAR 2 [mem 0xf8400000-0xf84fffff]: assigned', [bar(0xf8400000, MIB, 32, 2)]],
  ['pci 2222:00:02.0: BAR 2 [mem 0xf8400000-0xf84fffff]: released', []],
  // The first register of a BAR is 0x10, the next four bytes on.
  ['pci 2222:00:02.0: reg 0x10: [mem 0xf8400000-0xf84fffff]', [bar(0xf8400000, MIB, 32, 0, false)]],
  ['pci 2222:00:02.0: reg 0x24: [mem 0xf8400000-0xf84fffff]', [bar(0xf8400000, MIB, 32, 5, false)]],
  ['pci 2222:00:02.0: reg 0x30: [mem 0xf8400000-0xf84fffff]', []],
  ['pci 2222:00:02.0: BAR 0: assigned [mem 0xf84fffff-0xf8400000]', []],
  ['a pci 2222:00:02.0: BAR 0: assigned [mem 0xf8400000-0xf84fffff]', []],
  [
    'pci 0000:00:08.0: reg 0x10: [mem 0xf8000000-0xfbffffff]',
    [{ type: 'video-bar', range: range(0xf8000000, 0xfbffffff) }, ...gen1],
  ],
  ['pci 0000:00:07.0: reg 0x10: [mem 0xf8000000-0xfbffffff]', []],
  ...(
    [
      ['01', 'disk'],
      ['02', 'network'],
      ['03', 'graphics'],
      ['04', 'other'],
    ] as const
  ).map(([code, use]): [string, readonly Saying[]] => [
    `pci 2222:00:02.0: [15b3:1018] type 00 class 0x${code}0000`,
    [{ type: 'function', function: '2222:00:02.0', use }],
  ]),
  ...['mlx4_core', 'mlx5_core', 'mana'].map((driver): [string, readonly Saying[]] => [
    `${driver} 2222:00:02.0: firmware`,
    [{ type: 'function', function: '2222:00:02.0', use: 'network' }],
  ]),
  ['a mlx5_core 2222:00:02.0: firmware', []],
  ['a mana 2222:00:02.0: firmware', []],
])('the PCI core: %s', (line, sayings) => {
  expect(said(pci, line)).toEqual(sayings);
});

it.each<[string, readonly Saying[]]>([
  [`hv_pci ${GUID}: PCI VMBus probing: Using version 0x10004`, [{ type: 'probe', guid: GUID }]],
  ['hv_pci vmbus_1_2: PCI VMBus probing', [{ type: 'probe', guid: 'vmbus_1_2' }]],
  ['hv_pci XXXX-xxxx: PCI VMBus probing', [{ type: 'probe', guid: 'unnamed' }]],
  [`a hv_pci ${GUID}: PCI VMBus probing`, []],
  [`hv_pci ${GUID}: PCI host bridge to bus 1234:00`, [{ type: 'bus', guid: GUID, bus: '1234:00' }]],
  ...['c0370048', '0xc0370048', 'C0370048'].map((status): [string, readonly Saying[]] => [
    `hv_pci ${GUID}: PCI Pass-through VSP failed D0 Entry with status ${status}`,
    [{ type: 'trouble', trouble: 'config-refused', guid: GUID }],
  ]),
  ...['c03700480', 'ac0370048', 'c0370049'].map((status): [string, readonly Saying[]] => [
    `hv_pci ${GUID}: PCI Pass-through VSP failed D0 Entry with status ${status}`,
    [{ type: 'trouble', trouble: 'd0-failed', guid: GUID }],
  ]),
  [
    `hv_pci ${GUID}: Need 1000 of low MMIO space.`,
    [
      { type: 'trouble', trouble: 'low-window-refused', guid: GUID },
      { type: 'need', guid: GUID, window: 'low', bytes: 4 * KIB },
    ],
  ],
  [
    `hv_pci ${GUID}: Need 0xffffffffffffffff of high MMIO space.`,
    [{ type: 'trouble', trouble: 'high-window-refused', guid: GUID }],
  ],
])('pci-hyperv: %s', (line, sayings) => {
  expect(said(pciHyperv, line)).toEqual(sayings);
});

it('of a refusal only the first letters of the device and the words are shown', () => {
  const line = `hv_pci ${GUID}: PCI Pass-through VSP failed D0 Entry with status c0370048 and more`;
  const quotes = pciHyperv.flatMap(({ read }) => read(line)?.quote ?? []);
  expect(quotes).toEqual([
    'hv_pci 0a0b0c0d...: PCI Pass-through VSP failed D0 Entry with status c0370048',
  ]);
});
