import { expect, it } from 'vitest';
import { GRAPHICS_GUID, type Saying } from '../facts.ts';
import { said } from '../testing/said.ts';
import { lspci } from './lspci.ts';
import { notes } from './notes.ts';
import { pci } from './pci.ts';
import { pciHyperv } from './pci-hyperv.ts';
import { platform } from './platform.ts';

const GUID = '0a0b0c0d-2222-3333-4444-555555555555';
const KIB = 2 ** 10;
const MIB = 2 ** 20;
const GIB = 2 ** 30;
const range = (start: number, end: number) => ({ start, end });
const gen1: readonly Saying[] = [
  { type: 'generation', value: 1 },
  { type: 'arch', value: 'x86_64' },
];
const HYPER_V: Saying = { type: 'hyper-v' };
const GEN2: Saying = { type: 'generation', value: 2 };

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

it.each<[string, readonly Saying[]]>([
  [
    'DMI: Microsoft Corporation Virtual Machine/Virtual Machine, BIOS Hyper-V UEFI Release v4.1',
    [HYPER_V, GEN2],
  ],
  [
    'DMI: Microsoft Corporation Virtual Machine/Virtual Machine, BIOS 090008  12/07/2018',
    [HYPER_V, ...gen1],
  ],
  ['efi: EFI v2.7 by Microsoft', [HYPER_V, GEN2]],
  ['efi: EFI v2.7 by EDK II', [GEN2]],
  ['an efi: EFI v2.7 by Microsoft', []],
  ['PCI: System does not support PCI', [GEN2]],
  ['a PCI: System does not support PCI', []],
  ['pci 0000:00:08.0: [1414:5353] type 00 class 0x030000', [HYPER_V, ...gen1]],
  ['a pci 0000:00:08.0: [1414:5353] type 00', []],
  ['Gen1 VM: start=0xf8000000, size=0x4000000', [HYPER_V, ...gen1]],
  ['a Gen1 VM: start=0xf8000000', []],
  ['BIOS-e820: [mem 0x0-0x9fbff] usable', [{ type: 'arch', value: 'x86_64' }]],
  ['a BIOS-e820: [mem 0x0-0x9fbff] usable', []],
  ['ARMH0011:00: ttyAMA0 at MMIO', [{ type: 'arch', value: 'arm64' }]],
  ['a ARMH0011:00: ttyAMA0 at MMIO', []],
  ['GICv3: 960 SPIs implemented', [{ type: 'arch', value: 'arm64' }]],
  ['a GICv3: 960 SPIs implemented', []],
  ...(['none', 'vbs', 'snp', 'tdx'] as const).map((value, at): [string, readonly Saying[]] => [
    `Hyper-V: Isolation Config: Group A 0x1, Group B 0xba${at}`,
    [{ type: 'isolation', value }],
  ]),
  ['Hyper-V: Isolation Config: Group A 0x1, Group B 0xba4', []],
  ['Linux runs in Hyper-V Virtual Trust Level 2', [{ type: 'device-tree' }]],
  ['a Linux runs in Hyper-V Virtual Trust Level 2', []],
  [
    'Memory Encryption Features active: AMD SEV SEV-ES SEV-SNP',
    [{ type: 'isolation', value: 'snp' }],
  ],
  ['Memory Encryption Features active: AMD SEV', []],
  ['tdx: Guest detected', [{ type: 'isolation', value: 'tdx' }]],
  ['a tdx: Guest detected', []],
  ['Hypervisor detected: Microsoft Hyper-V', [HYPER_V]],
  ['Hypervisor detected: Xen HVM', [{ type: 'other-hypervisor', name: 'Xen HVM' }]],
  ['a Hypervisor detected: Xen HVM', []],
  ...['QEMU', 'VMware', 'innotek', 'Xen', 'Amazon EC2', 'Google'].map(
    (name): [string, readonly Saying[]] => [`DMI: ${name} x`, [{ type: 'other-hypervisor', name }]],
  ),
  ['a DMI: QEMU x', []],
  ['Hyper-V: Host Build 10.0', [HYPER_V]],
  ['Booting paravirtualized kernel on Hyper-V', [HYPER_V]],
  ['Hyper-V Host Build', [HYPER_V]],
  ['about Hyper-V: Host Build', []],
  ['hv_vmbus: Vmbus version:5.3', [HYPER_V]],
  ['hv_vmbus: registering driver hid_hyperv', [{ type: 'registered', driver: 'hid_hyperv' }]],
  ['hv_vmbus: hv_mmio=[mem 0x1-0x2]', []],
  ['a hv_vmbus: Vmbus version:5.3', []],
  ['clocksource: hyperv_clocksource_tsc_page: mask', [HYPER_V]],
  ['hyperv_connect_vsp: x', [HYPER_V]],
  ['a hyperv_connect_vsp: x', []],
  ["Detected virtualization 'microsoft'.", [HYPER_V]],
  ['Detected virtualization microsoft.', [HYPER_V]],
  ['a Detected virtualization microsoft.', []],
  ['ACPI: XSDT 0x1 (v01 VRTUAL MICROSFT 00000001)', [HYPER_V]],
  ['host.internal.cloudapp.net', [{ type: 'azure' }]],
  ['chassis 7783-7084-3265-9085-8269-3286-77', [HYPER_V, { type: 'azure' }]],
  [
    'Reserving 512MB of memory at 2048MB for crashkernel (System RAM: 8191MB)',
    [{ type: 'crash-memory' }],
  ],
  ['kexec: Reserving 5MB for crashkernel', [{ type: 'crash-memory' }]],
  ['a Reserving 5MB for crashkernel', []],
  ['crashkernel reserved: 0x1-0x2', [{ type: 'crash-memory' }]],
  ['crashkernel low memory reserved: 0x1-0x2', [{ type: 'crash-memory' }]],
  ['a crashkernel reserved: 0x1-0x2', []],
  ['kdump: saving vmcore', [{ type: 'kdump' }]],
  ['kdump: dump: saving vmcore', [{ type: 'kdump' }]],
  ['a kdump: saving vmcore', []],
])('the machine: %s', (line, sayings) => {
  expect(said(platform, line)).toEqual(sayings);
});

it('notes say whose kernel it is, and what it reserved', () => {
  const reserve = 'kernel : vmbus reserve';
  expect(said([notes], `first ${reserve} none`)).toEqual([{ type: 'reserved', range: null }]);
  expect(said([notes], `first ${reserve} base=0xf8000000 len=8MB`)).toEqual([
    { type: 'reserved', range: range(0xf8000000, 0xf87fffff) },
  ]);
  expect(said([notes], `first ${reserve} base=0xf8000000 len=8KB`)).toEqual([
    { type: 'reserved', range: range(0xf8000000, 0xf8001fff) },
  ]);
  expect(said([notes], `kdump ${reserve} none (lfb_base==0)`)).toEqual([
    { type: 'reserved', range: null },
    { type: 'told-nothing' },
    GEN2,
    { type: 'kdump' },
  ]);
  expect(said([notes], `first ${reserve} base=0xf8000000 len=0MB`)).toEqual([]);
  expect(notes.read(`kdump ${reserve} none`)).toMatchObject({ begins: 'kdump' });
  expect(notes.read(`first ${reserve} none`)).not.toHaveProperty('begins');
  expect(said([notes], `a first ${reserve} none`)).toEqual([]);
});

it.each(['hyperv_fb', 'hyperv_drm'] as const)('notes say what %s was given', (driver) => {
  const given = `first kernel : ${driver} base=0xf8000000 len=8MB`;
  const drives: readonly Saying[] = [
    { type: 'graphics', driver },
    { type: 'fb0', driver },
  ];
  const claim: Saying = {
    type: 'claim',
    guid: GRAPHICS_GUID,
    range: range(0xf8000000, 0xf87fffff),
  };
  expect(said([notes], given)).toEqual([...drives, claim]);
  expect(said([notes], `${given} (or other)`)).toEqual(drives);
  expect(said([notes], `${given} (lfb_base==0)`)).toEqual([
    ...[...drives, claim],
    ...([{ type: 'told-nothing' }, GEN2] as const),
  ]);
  expect(said([notes], `${given} (from lfb_base)`)).toEqual([...drives, claim, GEN2]);
});

it('notes say what the config window was, and whether it was refused', () => {
  const config = 'kdump kernel : hv_pci config base=0xf8000000 len=8KB';
  const asked: readonly Saying[] = [
    { type: 'probe', guid: 'unnamed' },
    { type: 'claim', guid: 'unnamed', range: range(0xf8000000, 0xf8001fff) },
  ];
  expect(said([notes], config)).toEqual([...asked, { type: 'kdump' }]);
  for (const word of ['rejected', 'refused']) {
    expect(said([notes], `${config} ${word}`)).toEqual([
      ...asked,
      { type: 'trouble', trouble: 'config-refused', guid: 'unnamed' },
      { type: 'kdump' },
    ]);
  }
});

it('a heading may begin the kdump kernel', () => {
  expect(notes.read('# and this is the kdump kernel')).toEqual({
    says: [{ type: 'kdump' }],
    begins: 'kdump',
  });
  expect(notes.read('and this is the kdump kernel')).toBeNull();
  expect(notes.read('# and this is mykdump kernel')).toBeNull();
});
