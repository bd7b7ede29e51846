/** A mistake in a rule of model.md: what one file says, and what it says with the mistake in it. */
export interface Plant {
  readonly section: string;
  readonly rule: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

const LAYOUT = 'engine/host/layout.ts';
const WINDOWS = 'engine/host/config-windows.ts';
const VMBUS = 'engine/guest/vmbus.ts';
const SLOT = 'engine/guest/slot.ts';
const PCI = 'engine/guest/pci-hyperv.ts';
const KEXEC = 'engine/guest/kexec.ts';
const MACHINE = 'engine/machine.ts';

function plant(section: string, rule: string, file: string, right: string, wrong: string): Plant {
  return { section, rule, file, right, wrong };
}

/** A mistake for each rule whose breach an outcome can show. */
export const PLANTS: readonly Plant[] = [
  plant(
    '2',
    'the low base goes down by twice what F has above 64 MiB',
    LAYOUT,
    '128 * MIB - 2 * Math.max',
    '128 * MIB - Math.max',
  ),
  plant(
    '2',
    'T is rounded up to 2 MiB',
    LAYOUT,
    'alignUp(host.lowMmio, grain)',
    'host.lowMmio + 0 * grain',
  ),
  plant(
    '2',
    'OpenVMM makes 8 MiB of framebuffer',
    LAYOUT,
    'OPENVMM_FRAMEBUFFER = 8 * MIB',
    'OPENVMM_FRAMEBUFFER = 16 * MIB',
  ),
  plant(
    '2',
    'the BAR of the video function has 64 MiB',
    LAYOUT,
    'GEN1_BAR = 64 * MIB',
    'GEN1_BAR = 32 * MIB',
  ),
  plant('2', 'a CVM is told nothing', LAYOUT, '!gen1 && graphics ? start', '!gen1 && acpi ? start'),
  plant(
    '2',
    'H survives kexec and kdump',
    MACHINE,
    'framebuffer: this.#framebuffer.snapshot()',
    'framebuffer: this.#layout.framebuffer',
  ),
  plant(
    '2',
    'OpenVMM maps a config window under H',
    MACHINE,
    "(window !== 'config' || !this.#layout.refusesConfigWindows)",
    "window !== 'config'",
  ),
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
  plant(
    '4',
    'half-capped takes half of low MMIO',
    'strategies/half-capped.ts',
    '(FOUR_GIB - first) / 2',
    '(FOUR_GIB - first) / 4',
  ),
  plant(
    '4',
    'merged falls back where the first base lies above lfb_base',
    'strategies/merged.ts',
    'first > lfbBase',
    'first < lfbBase',
  ),
  plant(
    '4',
    'high-first tries dxg windows above 4 GiB',
    'strategies/high-first.ts',
    "window === 'config' || window === 'dxg'",
    "window === 'config'",
  ),
  plant(
    '4',
    'top-down takes the highest range',
    VMBUS,
    "if (request.from === 'bottom') break;",
    'break;',
  ),
  plant(
    '4',
    "ideal tries H's own start first",
    'engine/guest/model-kernel.ts',
    'isEmpty(framebuffer) ? NOWHERE : framebuffer.start',
    'isEmpty(framebuffer) ? NOWHERE : NOWHERE',
  ),
  plant(
    '5',
    'starved leaves R out',
    VMBUS,
    'this.#iomem, request, this.#reserved, null)',
    'this.#iomem, request, null, null)',
  ),
  plant(
    '5',
    'starved keeps clear of H',
    'engine/judge.ts',
    "if (window !== 'vram') usual.avoid = this.#framebuffer.claimed;",
    '',
  ),
  plant(
    '5',
    'a move from an empty H is none',
    'engine/host/framebuffer.ts',
    'return !isEmpty(this.range) && this',
    'return this',
  ),
  plant(
    '5',
    'a root device may not end refused',
    'properties/root-device-works.ts',
    "'refused', ",
    '',
  ),
  plant(
    '5',
    'load orders leave exhausted aside',
    'properties/load-order-irrelevant.ts',
    "SET_ASIDE: readonly Word[] = ['exhausted']",
    'SET_ASIDE: readonly Word[] = []',
  ),
  plant(
    '5',
    'more low MMIO is tried up to 3.5 GiB',
    'properties/more-low-mmio-never-hurts.ts',
    ', GIB, 2 * GIB, 3 * GIB, 3.5 * GIB]',
    ']',
  ),
  plant(
    '8',
    'A1: firmware claims 3 MiB on Gen2',
    LAYOUT,
    'GEN1_BAR : 3 * MIB',
    'GEN1_BAR : 4 * MIB',
  ),
  plant(
    '8',
    "A2: a device's own window binds it not",
    WINDOWS,
    'held.device !== device && touches',
    'touches',
  ),
  plant(
    '8',
    'A2: removal gives a kept window up',
    WINDOWS,
    'if (this.#keeps) this.#held = this.#without(device);',
    'if (device === "") this.#held = this.#without(device);',
  ),
  plant(
    '8',
    'A3: what is not busy lets requests in',
    'engine/guest/iomem.ts',
    'entry, entry.busy,',
    'entry, true,',
  ),
  plant(
    '8',
    'A4: the power-on range stays claimed',
    LAYOUT,
    "A4 === 'kept' ? framebuffer : null",
    "A4 === 'kept' ? null : null",
  ),
  plant(
    '8',
    'A5: Gen1 may claim at power-on',
    LAYOUT,
    "host.generation === 1 && A5 === 'on-report'",
    'host.generation === 1 && A5 !== null',
  ),
];
