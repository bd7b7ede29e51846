import type { Isolation } from '../../../engine/index.ts';
import type { Saying } from '../facts.ts';
import { byPattern, type Recogniser } from './recogniser.ts';

const ISOLATIONS: readonly Isolation[] = ['none', 'vbs', 'snp', 'tdx'];

const gen1: readonly Saying[] = [
  { type: 'generation', value: 1 },
  { type: 'arch', value: 'x86_64' },
];
const gen2: readonly Saying[] = [{ type: 'generation', value: 2 }];
const x86: readonly Saying[] = [{ type: 'arch', value: 'x86_64' }];
const arm: readonly Saying[] = [{ type: 'arch', value: 'arm64' }];

/** What the firmware and the processor say the machine is. */
export const platform: readonly Recogniser[] = [
  byPattern(
    'Virtual Machine, BIOS ',
    /Virtual Machine, BIOS (Hyper-V UEFI|0900\d\d)/,
    ([, bios]) => (bios === 'Hyper-V UEFI' ? gen2 : gen1),
  ),
  byPattern('efi: EFI v', /^efi: EFI v\d/, () => gen2),
  byPattern('[1414:5353]', /^pci 0000:00:08\.0: \[1414:5353\]/, () => gen1),
  byPattern('Gen1 VM: start=', /^Gen1 VM: start=0x/, () => gen1),
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
  byPattern('Hypervisor detected: Microsoft', /Microsoft Hyper-V/, () => [{ type: 'hyper-v' }]),
  byPattern('Hyper-V: Host Build', /^Hyper-V:? Host Build/, () => [{ type: 'hyper-v' }]),
  byPattern('hv_vmbus: Vmbus version', /^hv_vmbus: Vmbus version/, () => [{ type: 'hyper-v' }]),
];
