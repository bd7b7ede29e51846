import { expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { isHealthy } from './healthy.ts';
import { diagnosing } from './testing/diagnosed.ts';

const diagnosed = diagnosing(strategies, { tried: 256, kept: 64 });
const WHOLE = [
  '[    0.000000] Linux version 6.8.0-45-generic (b@h) (x86_64-linux-gnu-gcc-13) #45 SMP Fri Aug 30 12:02:04 UTC 2024',
  '[    0.000000] Command line: root=/dev/sda1 crashkernel=512M',
  '[    0.000000] efi: EFI v2.7 by Microsoft',
  '[    1.000000] hv_vmbus: registering driver hv_storvsc',
].join('\n');
const PROBE = 'hv_pci 11111111-2222-3333-4444-555555555555:';

it.each([
  ['a whole log without a device', WHOLE, 'holds'],
  ['an excerpt without a device', 'hv_vmbus: Vmbus version:5.3', 'cannot tell'],
  [
    'a guest of KVM that finds no root',
    'Hypervisor detected: KVM\nVFS: Unable to mount root fs on unknown-block(0,0)',
    'cannot tell',
  ],
  [
    'a device that does not enter D0, whatever the reason',
    `${WHOLE}\n[    1.2] ${PROBE} PCI Pass-through VSP failed D0 Entry with status c0000001`,
    'does not hold',
  ],
  [
    'a device without room for its BARs',
    `${WHOLE}\n[    1.2] ${PROBE} Need 0x4000000 of low MMIO space. Consider reconfiguring the VM.`,
    'does not hold',
  ],
] as const)('%s', async (_, log, holding) => {
  expect(isHealthy(await diagnosed(log))).toBe(holding);
});
