import { describe, expect, it } from 'vitest';
import type { Saying } from '../facts.ts';
import { logsOf } from '../testing/diagnosed.ts';

const GUID = '0a0b0c0d-2222-3333-4444-555555555555';
const GIB = 2 ** 30;
const MIB = 2 ** 20;

/** What lines say, without the places. */
async function sayingsOf(...lines: readonly string[]): Promise<Saying[]> {
  const { boots, listed } = await logsOf(lines.join('\n'));
  return [...boots, listed].flatMap(({ facts }) => facts.map(({ place: _, ...saying }) => saying));
}

const range = (start: number, end: number) => ({ start, end });

describe('a line says', () => {
  it.each<[string, Saying[]]>([
    [
      'Linux version 6.8.0-1-azure (b@h) (x86_64-gcc) #1 SMP Thu May 1 02:51:54 UTC 2025',
      [
        { type: 'kernel', version: '6.8.0-1-azure', built: 2025 * 12 + 4 },
        { type: 'arch', value: 'x86_64' },
        { type: 'hyper-v' },
        { type: 'azure' },
      ],
    ],
    [
      'CPU: 0 UID: 0 PID: 1 Comm: swapper/0 Not tainted 6.13.0+ #1',
      [{ type: 'kernel', version: '6.13.0+', built: null }],
    ],
    [
      'Kernel command line: root=/dev/nvme1n1p1 password=x noefi crashkernel=1G',
      [
        { type: 'command-line' },
        { type: 'root', on: 'nvme', name: 'nvme1' },
        { type: 'option', option: 'noefi' },
        { type: 'option', option: 'crashkernel' },
      ],
    ],
    [
      'Command line: elfcorehdr=0x1 module_blacklist=a,hyperv_drm',
      [{ type: 'command-line' }, { type: 'kdump' }, { type: 'option', option: 'no-graphics' }],
    ],
    [
      'Hyper-V: Isolation Config: Group A 0x1, Group B 0xba2',
      [{ type: 'isolation', value: 'snp' }],
    ],
    ['Linux runs in Hyper-V Virtual Trust Level 2', [{ type: 'device-tree' }]],
    [
      'ACPI: SRAT: Node 0 PXM 0 [mem 0x100000000-0x13fffffff] hotplug',
      [{ type: 'memory', range: range(4 * GIB, 5 * GIB - 1) }],
    ],
    [
      'hv_vmbus: hv_mmio=[mem 0xf8000000-0xfed3ffff],[mem 0x100000000-0x13fffffff] fb=[mem 0xf8000000-0xf83fffff]',
      [
        { type: 'vmbus-range', index: 0, range: range(0xf8000000, 0xfed3ffff) },
        { type: 'vmbus-range', index: 1, range: range(4 * GIB, 5 * GIB - 1) },
        { type: 'reserved', range: range(0xf8000000, 0xf83fffff) },
      ],
    ],
    [
      'simple-framebuffer simple-framebuffer.0: framebuffer at 0xf8000000, 0x300000 bytes',
      [{ type: 'firmware-framebuffer', base: 0xf8000000 }, { type: 'sysfb' }],
    ],
    [
      'fb0: EFI VGA frame buffer device',
      [{ type: 'fb0', driver: 'efifb' }, { type: 'generation', value: 2 }, { type: 'sysfb' }],
    ],
    [
      'hyperv_fb: Screen resolution: 1x1, Color depth: 32, Frame buffer size: 4194304',
      [
        { type: 'graphics', driver: 'hyperv_fb' },
        { type: 'framebuffer-size', bytes: 4 * MIB },
      ],
    ],
    [
      'pci 2222:00:02.0: BAR 2: assigned [mem 0xf9000000-0xf9000fff]',
      [
        {
          type: 'bar',
          function: '2222:00:02.0',
          start: 0xf9000000,
          size: 4096,
          bits: 32,
          number: 2,
          assigned: true,
        },
      ],
    ],
    [
      'pci 2222:00:02.0: BAR 0 [mem 0x100000000-0x1000fffff 64bit pref]: assigned',
      [
        {
          type: 'bar',
          function: '2222:00:02.0',
          start: 4 * GIB,
          size: MIB,
          bits: 64,
          number: 0,
          assigned: true,
        },
      ],
    ],
    [`hv_pci ${GUID}: PCI VMBus probing: Using version 0x10004`, [{ type: 'probe', guid: GUID }]],
    [
      `hv_pci ${GUID}: PCI host bridge to bus 2222:00`,
      [{ type: 'bus', guid: GUID, bus: '2222:00' }],
    ],
    [
      `hv_pci ${GUID}: PCI Pass-through VSP failed D0 Entry with status c0370048`,
      [{ type: 'trouble', trouble: 'config-refused', guid: GUID }],
    ],
    [
      `hv_pci ${GUID}: Need 0x1000000 of low MMIO space. Consider reconfiguring the VM.`,
      [
        { type: 'trouble', trouble: 'low-window-refused', guid: GUID },
        { type: 'need', guid: GUID, window: 'low', bytes: 16 * MIB },
      ],
    ],
    [
      'Kernel is locked down from EFI Secure Boot mode; see man kernel_lockdown.7',
      [{ type: 'syscall', value: 'kexec_file_load' }],
    ],
    ['ii kexec-tools 2.0.18 amd64', [{ type: 'tools', value: '2.0.18' }]],
    [
      `  f8000000-f8001fff : ${GUID}`,
      [{ type: 'claim', guid: GUID, range: range(0xf8000000, 0xf8001fff) }],
    ],
    ['00000000-00000000 : System RAM', [{ type: 'hidden-addresses' }]],
  ])('%s', async (line, sayings) => {
    expect(await sayingsOf(line)).toEqual(sayings);
  });

  it('lspci: regions belong to the function named last', async () => {
    const listing = [
      '0000:00:08.0 VGA compatible controller: Microsoft Corporation Hyper-V virtual VGA',
      '\tMemory at f8000000 (32-bit, non-prefetchable) [size=64M]',
      '0001:00:00.0 3D controller: Some GPU',
      '\tRegion 1: Memory at fe0000000 (64-bit, prefetchable) [size=256M]',
    ];
    expect(await sayingsOf(...listing)).toEqual([
      { type: 'function', function: '0000:00:08.0', use: 'graphics' },
      { type: 'hyper-v' },
      { type: 'generation', value: 1 },
      { type: 'function', function: '0001:00:00.0', use: 'graphics' },
      {
        ...{ type: 'bar', function: '0001:00:00.0', start: 0xfe0000000, size: 256 * MIB, bits: 64 },
        ...{ number: 1, assigned: true },
      },
    ]);
  });
});

describe('nothing is said by', () => {
  it.each([
    'I tried kexec_load and then kexec -s, and neither helped',
    'kexec',
    'pci 0000:00:07.1: BAR 0: assigned [mem 0xf9000000-0xf9000fff]',
    'ffffffffffffffff-ffffffffffffffff : System RAM',
    'f8001fff-f8000000 : System RAM',
    'Region 1: Memory at fe0000000 (64-bit, prefetchable) [size=256M]',
    'BIOS-e820: nonsense',
    'efifb: framebuffer at 0x0, using 0k, total 0k',
  ])('%s', async (line) => {
    const said = (await sayingsOf(line)).filter(({ type }) => type !== 'arch');
    expect(said).toEqual([]);
  });
});
