import { type Plant, plant } from './plant.ts';

const VMBUS = 'engine/guest/vmbus.ts';
const SLOT = 'engine/guest/slot.ts';
const PCI = 'engine/guest/pci-hyperv.ts';
const KEXEC = 'engine/guest/kexec.ts';
const MACHINE = 'engine/machine.ts';

/** Mistakes in the guest kernel, its drivers, and what it tells the next. */
export const GUEST_PLANTS: readonly Plant[] = [
  plant(
    '3',
    'arm64 has two busy UARTs',
    'engine/guest/iomem.ts',
    'for (const uart of UARTS)',
    'for (const uart of UARTS.slice(0, 1))',
  ),
  plant(
    '3',
    'x86_64 has a busy IOAPIC',
    'engine/guest/iomem.ts',
    "memory.describe(IOAPIC, true, 'IOAPIC 0');",
    '',
  ),
  plant(
    '3',
    'efifb holds lfb_size until hyperv_drm was answered',
    'engine/guest/hyperv-drm.ts',
    'slot.own = platform.allocate(slot, slot.ownRequest);\n  platform.releaseFirmwareFramebuffer();',
    'platform.releaseFirmwareFramebuffer();\n  slot.own = platform.allocate(slot, slot.ownRequest);',
  ),
  plant(
    '3',
    'before the fix the virtual TPM is cut behind its first byte',
    'engine/guest/walk.ts',
    'return Math.min(end, VTPM);',
    'return Math.min(end, VTPM - 1);',
  ),
  plant(
    '3',
    'a refused reservation is halved',
    VMBUS,
    'left = Math.floor(left / 2)',
    'left = Math.floor(left / 4)',
  ),
  plant(
    '3',
    'a reservation is halved down to and including 1 MiB',
    VMBUS,
    'left >= MIN_RESERVATION',
    'left > MIN_RESERVATION',
  ),
  plant(
    '3',
    'what is freed inside R stays in the VMBus ranges',
    VMBUS,
    'if (reserved === null || start <',
    'if (reserved !== null || start <',
  ),
  plant(
    '3',
    'a request that sticks out of a non-busy range is refused',
    'engine/guest/search.ts',
    'child === null ? root.end :',
    'child === null ? last :',
  ),
  plant(
    '3',
    'low windows end below 4 GiB',
    'engine/contract.ts',
    'low: { min: 0, max: 0xffffffff,',
    'low: { min: 0, max: MAX_ADDRESS,',
  ),
  plant(
    '3',
    'high windows begin at 4 GiB',
    'engine/contract.ts',
    'high: { min: 0x100000000,',
    'high: { min: 0,',
  ),
  plant(
    '3',
    'a BAR takes at least 4 KiB of its window',
    SLOT,
    'Math.max(bar.size, MIN_BAR)',
    'bar.size',
  ),
  plant(
    '3',
    'bridge windows align to a power of two at most their size',
    SLOT,
    'size, powerOfTwoAtMost(size), id',
    'size, powerOfTwoAtMost(size) * 2, id',
  ),
  plant('3', 'dxg windows align to 64 KiB', SLOT, 'DXG_ALIGN = 64 * KIB', 'DXG_ALIGN = 4 * KIB'),
  plant(
    '3',
    'a failed high window leaks the low one',
    PCI,
    'slot.low.busy = false',
    'slot.low.busy = true',
  ),
  plant(
    '3',
    'a failed probe gives its config window back',
    PCI,
    'platform.free(slot.config);\n',
    '',
  ),
  plant(
    '3',
    'windows are busy again before they are freed',
    'engine/guest/drivers.ts',
    'claim.busy = true;',
    'claim.busy = claim.busy === true;',
  ),
  plant(
    '3',
    'an absent device stays absent',
    MACHINE,
    "slot.word = 'absent'",
    "slot.word = 'works'",
  ),
  plant(
    '3',
    'only the low 32 bits of an address arrive',
    KEXEC,
    'videoMemory % ONLY_LOW_32_BITS',
    'videoMemory % (16 * ONLY_LOW_32_BITS)',
  ),
  plant(
    '3',
    'kexec-tools up to 2.0.18 pass video memory on',
    KEXEC,
    'HYPERV_FB = [2, 0, 18]',
    'HYPERV_FB = [2, 0, 17]',
  ),
  plant(
    '3',
    'a cleared screen_info needs a grant',
    KEXEC,
    "via.screenInfo === 'cleared' && wasGranted",
    "via.screenInfo === 'cleared'",
  ),
  plant(
    '3',
    'kexec_load under efifb passes L on',
    KEXEC,
    "if (via.fb0 === 'efifb') return told;\n",
    '',
  ),
];
