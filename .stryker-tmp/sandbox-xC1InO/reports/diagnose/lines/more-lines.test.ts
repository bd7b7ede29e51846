import { expect, it } from 'vitest';
import type { Saying } from '../facts.ts';
import { logsOf } from '../testing/diagnosed.ts';

const GIB = 2 ** 30;
const MIB = 2 ** 20;

async function sayingsOf(...lines: readonly string[]): Promise<Saying[]> {
  const { boots, listed } = await logsOf(lines.join('\n'));
  return [...boots, listed].flatMap(({ facts }) => facts.map(({ place: _, ...saying }) => saying));
}

const range = (start: number, end: number) => ({ start, end });
const gen1: readonly Saying[] = [
  { type: 'generation', value: 1 },
  { type: 'arch', value: 'x86_64' },
];
const kernel = (version: string, built: number | null): Saying => ({
  type: 'kernel',
  version,
  built,
});

it.each<[string, readonly Saying[]]>([
  // Dates of builds: Debian's form, RFC 2822's, and none.
  [
    'Linux version 6.18.5-cloud (a@b) #1 SMP Debian 6.18.5-1 (2026-01-13)',
    [kernel('6.18.5-cloud', 2026 * 12)],
  ],
  [
    'Linux host 5.18.7-arch1-1 #1 SMP PREEMPT Sat, 25 Jun 2022 20:22:01 +0000 x86_64 GNU/Linux',
    [kernel('5.18.7-arch1-1', 2022 * 12 + 5), { type: 'arch', value: 'x86_64' }],
  ],
  ['Linux version 6.1.0(a@b)', [kernel('6.1.0', null)]],
  [
    'Linux version 5.15.153.1-microsoft-standard-WSL2 (a@b)',
    [kernel('5.15.153.1-microsoft-standard-WSL2', null), { type: 'hyper-v' }, { type: 'wsl' }],
  ],
  // Which machine it is.
  ['Hypervisor detected: KVM', [{ type: 'other-hypervisor', name: 'KVM' }]],
  [
    'DMI: QEMU Standard PC (Q35 + ICH9, 2009), BIOS 1.16.2',
    [{ type: 'other-hypervisor', name: 'QEMU' }],
  ],
  ['clocksource: hyperv_clocksource_tsc_page: mask: 0xff', [{ type: 'hyper-v' }]],
  ['systemd[1]: Detected virtualization microsoft.', [{ type: 'hyper-v' }]],
  ['PCI: System does not support PCI', [{ type: 'generation', value: 2 }]],
  ['pci_bus 0000:00: root bus resource [bus 00-ff]', gen1],
  ['pci 0000:00:08.0: vgaarb: setting as boot VGA device', gen1],
  ['hv_vmbus: registering driver hv_storvsc', [{ type: 'registered', driver: 'hv_storvsc' }]],
  [
    'Memory Encryption Features active: AMD SEV SEV-ES SEV-SNP',
    [{ type: 'isolation', value: 'snp' }],
  ],
  ['tdx: Guest detected', [{ type: 'isolation', value: 'tdx' }]],
  // Memory and windows, as old kernels word them.
  [
    'SRAT: Node 0 PXM 0 [mem 0x100000000-0x13fffffff] hotplug',
    [{ type: 'memory', range: range(4 * GIB, 5 * GIB - 1) }],
  ],
  [
    'ACPI: SRAT: Node 0 PXM 0 [mem 0x2c0000000-0xfdfffffff] hotplug',
    [{ type: 'memory', range: range(0x2c0000000, 0xfdfffffff) }, { type: 'hyper-v' }],
  ],
  [
    'pci_bus 2222:00: root bus resource [mem 0xfe0000000-0xfe00fffff]',
    [{ type: 'bridge-window', bus: '2222:00', range: range(0xfe0000000, 0xfe00fffff) }],
  ],
  [
    'pci_bus 2222:00: resource 4 [mem 0xfe0000000-0xfe00fffff window]',
    [{ type: 'bridge-window', bus: '2222:00', range: range(0xfe0000000, 0xfe00fffff) }],
  ],
  [
    'pci_bus 0000:00: resource 8 [mem 0xf8000000-0xfffbffff window]',
    [{ type: 'bus-window', range: range(0xf8000000, 0xfffbffff) }, ...gen1, { type: 'hyper-v' }],
  ],
  // Devices.
  [
    'hv_pci vmbus_15: PCI host bridge to bus 90e0:00',
    [{ type: 'bus', guid: 'vmbus_15', bus: '90e0:00' }],
  ],
  [
    'pci 2222:00:02.0: reg 0x18: [mem 0xfe0000000-0xfe00fffff 64bit pref]',
    [
      {
        ...{ type: 'bar', function: '2222:00:02.0', start: 0xfe0000000, size: MIB, bits: 64 },
        ...{ number: 2, assigned: false },
      },
    ],
  ],
  [
    'pci 2222:00:02.0: [15b3:1018] type 00 class 0x020000',
    [{ type: 'function', function: '2222:00:02.0', use: 'network' }],
  ],
  [
    'mana 7870:00:00.0: Microsoft Azure Network Adapter protocol version: 1',
    [{ type: 'function', function: '7870:00:00.0', use: 'network' }],
  ],
  [
    'nvme nvme0: pci function 2222:00:00.0',
    [
      { type: 'disk', name: 'nvme0', function: '2222:00:00.0' },
      { type: 'function', function: '2222:00:00.0', use: 'disk' },
    ],
  ],
  // Where the root file system is.
  [
    'VFS: Mounted root (ext4 filesystem) readonly on device 8:17.',
    [{ type: 'root', on: 'scsi', name: '8:17' }],
  ],
  [
    'VFS: Mounted root (ext4 filesystem) on device 259:2.',
    [{ type: 'root', on: 'nvme', name: '259:2' }],
  ],
  [
    'EXT4-fs (sda1): mounted filesystem with ordered data mode.',
    [{ type: 'mounted', on: 'scsi', name: 'sda' }],
  ],
  ['XFS (dm-0): Mounting V5 Filesystem', [{ type: 'mounted', on: 'unknown', name: 'dm-0' }]],
  ['sd 0:0:0:0: [sda] Attached SCSI disk', [{ type: 'scsi-disk', name: 'sda' }]],
  // Who draws where.
  [
    'checking generic (f8000000 300000) vs hw (f8000000 300000)',
    [{ type: 'firmware-framebuffer', base: 0xf8000000 }],
  ],
  ...[
    'fb0: switching to hyperv_drm from EFI VGA',
    'fb: switching to hyperv_drmdrmfb from EFI VGA',
  ].map((line): [string, readonly Saying[]] => [
    line,
    [
      { type: 'fb0', driver: 'hyperv_drm' },
      { type: 'graphics-up' },
      { type: 'generation', value: 2 },
      { type: 'sysfb' },
    ],
  ]),
  [
    'hyperv_fb: Unable to allocate enough contiguous physical memory on Gen 1 VM. Using MMIO instead.',
    [...gen1, { type: 'video-in-mmio' }],
  ],
  // What fails, and what only looks like it.
  [
    'hv_pci vmbus_1: PCI Pass-through VSP failed D0 Entry with status c0000001',
    [{ type: 'trouble', trouble: 'd0-failed', guid: 'vmbus_1' }],
  ],
  [
    'hv_pci ...: Need 0x802000000 of high MMIO space. Consider reconfiguring the VM.',
    [
      { type: 'trouble', trouble: 'high-window-refused', guid: 'unnamed' },
      { type: 'need', guid: 'unnamed', window: 'high', bytes: 32 * GIB + 32 * MIB },
    ],
  ],
  // How the next kernel is loaded.
  ...['$ kexec -s -p /boot/vmlinuz', '+ /sbin/kexec -ps /boot/vmlinuz', 'KEXEC_ARGS="-s"'].map(
    (line): [string, readonly Saying[]] => [line, [{ type: 'syscall', value: 'kexec_file_load' }]],
  ),
  ['KDUMP_KEXEC_ARGS="-c"', [{ type: 'syscall', value: 'kexec_load' }]],
  [
    'Lockdown: kexec: kexec of unsigned images is restricted',
    [{ type: 'syscall', value: 'kexec_file_load' }],
  ],
  ['ii  kexec-tools  1:2.0.18-1ubuntu1  amd64', [{ type: 'tools', value: '2.0.18' }]],
  ['kexec-tools-2.0.26-8.el9.x86_64', [{ type: 'tools', value: '2.0.26' }]],
])('%s', async (line, sayings) => {
  expect(await sayingsOf(line)).toEqual(sayings);
});

it('an iomem of zeros still names its devices', async () => {
  const guid = '0a0b0c0d-2222-3333-4444-555555555555';
  const lines = [`00000000-00000000 : ${guid}`, '00000000-00000000 : 2222:00:00.0'];
  expect(await sayingsOf(...lines)).toEqual([
    { type: 'hidden-addresses' },
    { type: 'named', guid },
    { type: 'hidden-addresses' },
    { type: 'function', function: '2222:00:00.0', use: 'other' },
  ]);
});

it('a console on a second driver takes fb0 from the firmware, though nobody says so', async () => {
  const said = await sayingsOf(
    'fb0: EFI VGA frame buffer device',
    'hyperv_fb: Synthvid Version major 3, minor 5',
    'Console: switching to colour frame buffer device 128x48',
  );
  expect(said.filter(({ type }) => type === 'fb0')).toEqual([
    { type: 'fb0', driver: 'efifb' },
    { type: 'fb0', driver: 'hyperv_fb' },
  ]);
});

it('an oops is of the module that the line after it names', async () => {
  const begun = 'BUG: kernel NULL pointer dereference, address: 0000000000000040';
  expect(await sayingsOf(begun, 'RIP: 0010:relid2channel+0x1a/0x30 [hv_vmbus]')).toEqual([
    { type: 'trouble', trouble: 'oops', guid: null },
    { type: 'trouble', trouble: 'vmbus-oops', guid: null },
  ]);
  expect(await sayingsOf('RIP: 0010:hv_pkt_iter_first+0x12/0xc0 [hv_vmbus]')).toEqual([]);
});
