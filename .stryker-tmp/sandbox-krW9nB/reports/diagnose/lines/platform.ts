import type { Isolation } from '../../../engine/index.ts';
import type { Saying } from '../facts.ts';
import { byPattern, type Recogniser } from './recogniser.ts';

const ISOLATIONS: readonly Isolation[] = ['none', 'vbs', 'snp', 'tdx'];

const gen1: readonly Saying[] = [
  { type: 'generation', value: 1 },
  { type: 'arch', value: 'x86_64' },
];
const gen2: readonly Saying[] = [{ type: 'generation', value: 2 }];
const hyperV: readonly Saying[] = [{ type: 'hyper-v' }];
const x86: readonly Saying[] = [{ type: 'arch', value: 'x86_64' }];
const arm: readonly Saying[] = [{ type: 'arch', value: 'arm64' }];

/** What the firmware and the processor say the machine is. */
export const platform: readonly Recogniser[] = [
  byPattern(
    'Virtual Machine, BIOS ',
    /Virtual Machine, BIOS (Hyper-V UEFI|0900\d\d)/,
    ([, bios]) => [...hyperV, ...(bios === 'Hyper-V UEFI' ? gen2 : gen1)],
  ),
  byPattern('efi: EFI v', /^efi: EFI v\d/, (_, message) =>
    message.includes('by Microsoft') ? [...hyperV, ...gen2] : gen2,
  ),
  byPattern('not support PCI', /^PCI: System does not support PCI/, () => gen2),
  byPattern('[1414:5353]', /^pci 0000:00:08\.0: \[1414:5353\]/, () => [...hyperV, ...gen1]),
  byPattern('Gen1 VM: start=', /^Gen1 VM: start=0x/, () => [...hyperV, ...gen1]),
  byPattern('BIOS-e820: ', /^BIOS-e820: /, () => x86),
  byPattern('ARMH0011:', /^ARMH0011:\d+: ttyAMA/, () => arm),
  byPattern('GICv3: ', /^GICv3: /, () => arm),
  byPattern(
    'Hyper-V: Isolation Config',
    /Group B 0x[0-9a-f]{0,7}([0-9a-f])\b/,
    ([, type = '0']) => {
      const value = ISOLATIONS[Number.parseInt(type, 16)];
      return value === undefined ? [] : [{ type: 'isolation', value }];
    },
  ),
  byPattern('Virtual Trust Level', /^Linux runs in Hyper-V Virtual Trust Level/, () => [
    { type: 'device-tree' },
  ]),
  byPattern('Encryption Features active', /AMD (?:\S{1,8} ){0,2}SEV-SNP/, () => [
    { type: 'isolation', value: 'snp' },
  ]),
  byPattern('tdx: Guest detected', /^tdx: Guest detected/, () => [
    { type: 'isolation', value: 'tdx' },
  ]),
  byPattern('Hypervisor detected: ', /^Hypervisor detected: (\S.{0,40})/, ([, name = '']) =>
    name.startsWith('Microsoft') ? hyperV : [{ type: 'other-hypervisor', name }],
  ),
  byPattern('DMI: ', /^DMI: (QEMU|VMware|innotek|Xen|Amazon EC2|Google)/, ([, name = '']) => [
    { type: 'other-hypervisor', name },
  ]),
  byPattern('Hyper-V', /^Hyper-V:? (?!Isolation)|kernel on Hyper-V$/, () => hyperV),
  byPattern('hv_vmbus: ', /^hv_vmbus: /, (_, message) => registered(message)),
  byPattern('clocksource: hyperv_', /./, () => hyperV),
  byPattern('hyperv_connect_vsp', /^hyperv_connect_vsp: /, () => hyperV),
  byPattern('virtualization microsoft', /^Detected virtualization '?microsoft/, () => hyperV),
  byPattern('VRTUAL MICROSFT', /VRTUAL MICROSFT/, () => hyperV),
  byPattern('internal.cloudapp.net', /./, () => [{ type: 'azure' }]),
  byPattern('7783-7084-3265-9085-8269-3286-77', /./, () => [...hyperV, { type: 'azure' }]),
  byPattern('Reserving ', /^(?:kexec: )?Reserving \d.{0,60} for crashkernel/, () => [
    { type: 'crash-memory' },
  ]),
  byPattern('crashkernel reserved', /^crashkernel (?:low memory )?reserved: /, () => [
    { type: 'crash-memory' },
  ]),
  byPattern('dump: saving', /^(?:kdump: )?k?dump: saving /, () => [{ type: 'kdump' }]),
];

function registered(message: string): readonly Saying[] {
  const [, driver] = /^hv_vmbus: registering driver (\w{1,32})/.exec(message) ?? [];
  if (driver !== undefined) return [{ type: 'registered', driver }];
  return message.includes('hv_mmio=') ? [] : hyperV;
}
