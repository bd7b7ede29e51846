import { expect, it } from 'vitest';
import type { Saying } from '../facts.ts';
import { said } from '../testing/said.ts';
import { platform } from './platform.ts';

const gen1: readonly Saying[] = [
  { type: 'generation', value: 1 },
  { type: 'arch', value: 'x86_64' },
];
const HYPER_V: Saying = { type: 'hyper-v' };
const GEN2: Saying = { type: 'generation', value: 2 };

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
