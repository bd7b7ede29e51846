import { describe, expect, it } from 'vitest';
import type { Saying } from '../facts.ts';
import { said } from '../testing/said.ts';
import { banner, oops } from './kernel.ts';
import { kexec } from './kexec.ts';
import { memoryMap } from './memory.ts';
import { strange } from './strange.ts';
import { troubles } from './troubles.ts';
import { vmbus } from './vmbus.ts';

const range = (start: number, end: number) => ({ start, end });
const version = (text: string, built: number | null = null): Saying => ({
  type: 'kernel',
  version: text,
  built,
});
/** Months since year 0; the first month is 0. */
const month = (year: number, index: number) => 12 * year + index;

describe('a banner', () => {
  it.each<[string, readonly Saying[]]>([
    ['Linux version 6.8.0', [version('6.8.0')]],
    ['[0.000] Linux version 6.8.0-rc1+', [version('6.8.0-rc1+')]],
    ['Linux version 6.8.0 #1 SMP Thu Jan  2 02:51:54 UTC 2025', [version('6.8.0', month(2025, 0))]],
    ['Linux version 6.8.0 #1 SMP Wed Dec 31 02:51:54 2025', [version('6.8.0', month(2025, 11))]],
    ['Linux version 6.8.0 #1 SMP Wed Foo 31 02:51:54 2025', [version('6.8.0')]],
    ['Linux version 6.8.0 #1 SMP Sat, 5 Feb 2022 20:22:01 +0', [version('6.8.0', month(2022, 1))]],
    ['Linux version 6.8.0 #1 Debian (2026-12-13)', [version('6.8.0', month(2026, 11))]],
    ['Linux version 6.8.0 aarch64', [version('6.8.0'), { type: 'arch', value: 'arm64' }]],
    ['Linux version 6.8.0 arm64', [version('6.8.0'), { type: 'arch', value: 'arm64' }]],
    ['Linux version 6.8.0 amd64', [version('6.8.0'), { type: 'arch', value: 'x86_64' }]],
    [
      'Linux version 6.8.0-1-azure x86_64',
      [
        version('6.8.0-1-azure'),
        { type: 'arch', value: 'x86_64' },
        { type: 'hyper-v' },
        { type: 'azure' },
      ],
    ],
    ['Linux version 6.8.0-wsl2', [version('6.8.0-wsl2'), { type: 'hyper-v' }, { type: 'wsl' }]],
    ['Linux host 6.1.0-1 #1 SMP', [version('6.1.0-1')]],
    ['Linux host 6.1.0-1 SMP', []],
    ['a Linux host 6.1.0-1 #1 SMP', []],
    ['Linux version six', []],
  ])('%s', (line, sayings) => {
    expect(said([banner], line)).toEqual(sayings);
  });

  it('begins a kernel, what uname says does not, and each is shown alone', () => {
    expect(banner.read('x Linux version 6.8.0 (secret)')).toMatchObject({
      begins: 'kernel',
      quote: 'Linux version 6.8.0',
    });
    const uname = banner.read('Linux host 6.1.0-1 #1 SMP');
    expect(uname).toMatchObject({ quote: 'Linux host 6.1.0-1 #1' });
    expect(uname).not.toHaveProperty('begins');
  });
});

it.each<[string, readonly Saying[]]>([
  ['CPU: 0 PID: 1 Comm: swapper/0 Not tainted 6.13.0+ #1', [version('6.13.0+')]],
  ['CPU: 1 PID: 77 Comm: a b Tainted: G        W 5.15.0-1 #8', [version('5.15.0-1')]],
  ['CPU: 0 PID: 1 Comm: swapper/0 Not tainted 6.13.0+', []],
  ['CPU: 0 PID: 1 Comm: swapper/0 6.13.0+ #1', []],
])('an oops names its kernel: %s', (line, sayings) => {
  expect(said([oops], line)).toEqual(sayings);
});

const FILE: readonly Saying[] = [{ type: 'syscall', value: 'kexec_file_load' }];
const LOAD: readonly Saying[] = [{ type: 'syscall', value: 'kexec_load' }];
const tools = (value: string): readonly Saying[] => [{ type: 'tools', value }];

it.each<[string, readonly Saying[]]>([
  ['$ kexec -s -l /boot/vmlinuz', FILE],
  ['root@host:~# kexec -l -s /boot/vmlinuz', FILE],
  ['sudo kexec -c -p /boot/vmlinuz', LOAD],
  ['+ /usr/sbin/kexec --kexec-file-syscall -p x', FILE],
  ['+++ kexec --kexec-syscall -p x', LOAD],
  ['kexec command: /sbin/kexec -p -s', FILE],
  ['(in the script) kexec -ps x', FILE],
  ["'kexec -s", FILE],
  ['kexec -s', FILE],
  ['kexec -pc x', LOAD],
  ['kexec -cp x', LOAD],
  ['kexec x-c', []],
  ['kexec -c/', []],
  ['kexec  -p  -c', LOAD],
  ['kexec -l /boot/vmlinuz', []],
  ['kexec -l x --command-line="a -s"', []],
  ['kexec -l x --append=a -s', []],
  ['kexec -l x -- -s', []],
  ['kexec -longs', []],
  ['kexec x-s', []],
  ['kexec -s/', []],
  ['kexec --kexec-file-syscallx', []],
  ['I ran kexec -s', []],
  ['kexecs -s', []],
  ['KEXEC_ARGS="-s"', FILE],
  ['export KDUMP_KEXEC_ARGS=-c', LOAD],
  ['MY_KEXEC_ARGS="-s"', []],
  ['KEXEC_ARGS="-s" and more"', []],
  ['kexec_file_load(3, 4, 5)', FILE],
  ['kexec_load(0x1, 2)', LOAD],
  ['[pid  123] kexec_load(0x1, 2)', LOAD],
  ['123 12:00:01.5 kexec_file_load(3', FILE],
  ['see kexec_load(2)', []],
  ['kexec_file: Loaded purgatory', FILE],
  ['kexec_file(Image): Loaded', FILE],
  ['kexec_file_load: done', FILE],
  ['a kexec_file: Loaded', []],
  ['Kernel is locked down from EFI Secure Boot', FILE],
  ['a Kernel is locked down from', []],
  ['Lockdown: kexec: kexec of unsigned images', FILE],
  ['Lockdown: systemd: hibernation', []],
  ['a Lockdown: kexec: kexec of unsigned', []],
  ['kexec-tools 2.0.18', tools('2.0.18')],
  ['kexec-tools v2.0.28', tools('2.0.28')],
  ['kexec-tools: 2.0.18', tools('2.0.18')],
  ['ii  kexec-tools   1:2.0.18-1', tools('2.0.18')],
  ['kexec-tools-2.0.26-8.el9', tools('2.0.26')],
  ['my-kexec-toolset 2.0.18', []],
  ['kexec-tools 2.0', []],
])('how the next kernel is loaded: %s', (line, sayings) => {
  expect(said(kexec, line)).toEqual(sayings);
});

it.each<[string, readonly Saying[]]>([
  [
    'BIOS-e820: [mem 0x0000000000100000-0x00000000f7feffff] usable',
    [{ type: 'memory', range: range(0x100000, 0xf7feffff) }],
  ],
  [
    'BIOS-e820: [mem 0x00000000f7ff0000-0x00000000f7ffefff] ACPI data',
    [{ type: 'memory', range: range(0xf7ff0000, 0xf7ffefff) }],
  ],
  ['BIOS-e820: [mem 0xf7ff0000-0xf7ffefff] reserved', []],
  ['a BIOS-e820: [mem 0x0-0xf7ffefff] usable', []],
  ['BIOS-e820: [mem 0xf7ffefff-0x0] usable', []],
  [
    'ACPI: SRAT: Node 10 PXM 11 [mem 0x0-0xf7ffffff] hotplug',
    [{ type: 'memory', range: range(0, 0xf7ffffff) }],
  ],
  ...[0xfdfffffff, 0xfbfffffff].map((end): [string, readonly Saying[]] => [
    `SRAT: Node 0 PXM 0 [mem 0x100000000-0x${end.toString(16)}] hotplug`,
    [{ type: 'memory', range: range(0x100000000, end) }, { type: 'hyper-v' }],
  ]),
  [
    'SRAT: Node 0 PXM 0 [mem 0x100000000-0xfdfffffff] hotplug no',
    [{ type: 'memory', range: range(0x100000000, 0xfdfffffff) }],
  ],
  ['a SRAT: Node 0 PXM 0 [mem 0x0-0xf7ffffff]', []],
])('memory: %s', (line, sayings) => {
  expect(said(memoryMap, line)).toEqual(sayings);
});

it.each<[string, readonly Saying[]]>([
  [
    'hv_vmbus: hv_mmio=[mem 0xf8000000-0xfed3ffff]',
    [{ type: 'vmbus-range', index: 0, range: range(0xf8000000, 0xfed3ffff) }],
  ],
  [
    'hv_vmbus: hv_mmio=[mem 0xf8000000-0xfed3ffff] fb=none',
    [{ type: 'vmbus-range', index: 0, range: range(0xf8000000, 0xfed3ffff) }],
  ],
  ['hv_vmbus: xhv_mmio=[mem 0xf8000000-0xfed3ffff]', []],
  [
    'Gen1 VM: start=0xf8000000, size=0x4000000',
    [{ type: 'reserved', range: range(0xf8000000, 0xfbffffff) }],
  ],
  ['Gen1 VM: start=0xf8000000, size=0x0', []],
  ['a Gen1 VM: start=0xf8000000, size=0x4000000', []],
  ['Gen1 VM: start=0xffffffffffffffff, size=0x4000000', []],
  ['Gen1 VM: start=0xf8000000, size=0xffffffffffffffff', []],
])('hv_vmbus: %s', (line, sayings) => {
  expect(said(vmbus, line)).toEqual(sayings);
});

it.each<[string, readonly Saying[]]>([
  ...['watchdog: ', 'NMI watchdog: ', ''].map((by): [string, readonly Saying[]] => [
    `${by}BUG: soft lockup - CPU#0 stuck`,
    [{ type: 'trouble', trouble: 'soft-lockup', guid: null }],
  ]),
  ['a BUG: soft lockup', []],
  [
    'Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)',
    [{ type: 'trouble', trouble: 'no-root', guid: null }],
  ],
  ['EXT4-fs: Unable to mount root fs', []],
])('what others report: %s', (line, sayings) => {
  expect(said(troubles, line)).toEqual(sayings);
});

it('lines that no other recogniser is for have marks, and say nothing', () => {
  const lines = ['hv_pci a: b', 'hyperv_drm a: b', 'hyperv_fb: b', 'efifb: b'];
  for (const line of lines) {
    expect(strange.marks.filter((mark) => line.includes(mark))).toHaveLength(1);
    expect(strange.read(line)).toBeNull();
  }
});
