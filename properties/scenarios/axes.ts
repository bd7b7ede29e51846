import {
  type Bar,
  type Boot,
  type Host,
  type KernelConfig,
  KIB,
  MIB,
  type PciDevice,
  type Range,
  type Scenario,
  type Via,
} from '../../engine/index.ts';

/** A value of an axis and what reports call it. */
export interface Labelled<Value> {
  readonly label: string;
  readonly value: Value;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
}

/** The grain of low MMIO and of framebuffers, in bytes. */
const SIZE_STEP = 2 * MIB;

/** What the kinds of host differ in. */
export type HostKind = Pick<Host, 'arch' | 'generation' | 'isolation' | 'firmware'>;

export const HOST_KINDS: readonly Labelled<HostKind>[] = [
  {
    label: 'Gen2 x86_64',
    value: { generation: 2, arch: 'x86_64', isolation: 'none', firmware: 'acpi' },
  },
  { label: 'Gen1', value: { generation: 1, arch: 'x86_64', isolation: 'none', firmware: 'acpi' } },
  {
    label: 'Gen2 arm64',
    value: { generation: 2, arch: 'arm64', isolation: 'none', firmware: 'acpi' },
  },
  { label: 'CVM', value: { generation: 2, arch: 'x86_64', isolation: 'snp', firmware: 'acpi' } },
];

/** `Set-VM -LowMemoryMappedIoSpace` in bytes, in steps of 2 MiB; arm64 takes those from 512 MiB. */
export const LOW_MMIO_SIZES: readonly number[] = range(128 * MIB, 3584 * MIB, SIZE_STEP);

/** Every size of framebuffer, in bytes. */
export const FRAMEBUFFER_SIZES: readonly number[] = range(SIZE_STEP, 128 * MIB, SIZE_STEP);

export const HIGH_MMIO_RANGES: readonly Labelled<Range | null>[] = [
  { label: 'fe0000000-fffffffff', value: { start: 0xfe0000000, end: 0xfffffffff } },
  { label: 'fc0000000-fffffffff', value: { start: 0xfc0000000, end: 0xfffffffff } },
  { label: 'none', value: null },
];

type Path = Omit<Via, 'kind'>;

/** How one kernel starts the next: a row each of the table of what that one is told. */
export const KEXEC_PATHS: readonly Labelled<Path>[] = [
  {
    label: 'kexec_load, hyperv_drm',
    value: { syscall: 'kexec_load', tools: null, fb0: 'hyperv_drm' },
  },
  {
    label: 'kexec_file_load',
    value: { syscall: 'kexec_file_load', tools: null, fb0: 'hyperv_drm' },
  },
  { label: 'kexec_load, no fb0', value: { syscall: 'kexec_load', tools: null, fb0: 'none' } },
  {
    label: 'kexec_load, hyperv_fb, newest tools',
    value: { syscall: 'kexec_load', tools: null, fb0: 'hyperv_fb' },
  },
  {
    label: 'kexec_load, hyperv_fb, tools 2.0.18',
    value: { syscall: 'kexec_load', tools: '2.0.18', fb0: 'hyperv_fb' },
  },
  { label: 'kexec_load, efifb', value: { syscall: 'kexec_load', tools: null, fb0: 'efifb' } },
];

/** The settings of a kernel, each with its ordinary value first. */
export const KERNEL_SETTINGS = {
  sysfb: [
    { label: 'on', value: { sysfb: true } },
    { label: 'off', value: { sysfb: false } },
  ],
  efi: [
    { label: 'on', value: { efi: true } },
    { label: 'off (noefi)', value: { efi: false } },
  ],
  efifb: [
    { label: 'released', value: { efifb: 'released' } },
    { label: 'held', value: { efifb: 'held' } },
  ],
} as const satisfies Readonly<
  Record<keyof KernelConfig, readonly Labelled<Partial<KernelConfig>>[]>
>;

/** Bytes of a BAR, or of a dxgkrnl window: every power of two from 4 KiB to 64 MiB. */
export const BAR_SIZES: readonly number[] = Array.from({ length: 15 }, (_, n) => 4 * KIB * 2 ** n);

/** How many BARs a device may have. */
export const BAR_COUNTS: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

export function varyHost(scenario: Scenario, change: Partial<Host>): Scenario {
  return { ...scenario, host: { ...scenario.host, ...change } };
}

/** The boot at `index` changed; a scenario without such a boot stays as it is. */
export function varyBoot(
  scenario: Scenario,
  index: number,
  change: (boot: Boot) => Partial<Boot>,
): Scenario {
  const vary = (boot: Boot, at: number): Boot =>
    at === index ? { ...boot, ...change(boot) } : boot;
  const [first, ...others] = scenario.boots;
  return {
    ...scenario,
    boots: [vary(first, 0), ...others.map((boot, at) => vary(boot, at + 1))],
  };
}

/** The BARs of a device changed; a device of another kind stays as it is. */
export function varyBars(
  scenario: Scenario,
  id: string,
  change: (bars: readonly Bar[]) => readonly Bar[],
): Scenario {
  const devices = scenario.devices.map((device) =>
    device.id === id && 'bars' in device ? withBars(device, change(device.bars)) : device,
  );
  return { ...scenario, devices };
}

function withBars(device: PciDevice, bars: readonly Bar[]): PciDevice {
  return { ...device, bars };
}

/** The first BARs, or more of the last one's kind; a 16 KiB 64-bit one where there is none. */
export function countBars(bars: readonly Bar[], count: number): Bar[] {
  const last = bars.at(-1) ?? { size: 16 * KIB, bits: 64 };
  return Array.from({ length: count }, (_, index) => bars[index] ?? last);
}

/** The scenario without a device's events in one boot. */
export function withoutEvents(scenario: Scenario, boot: number, device: string): Scenario {
  return varyBoot(scenario, boot, ({ events }) => ({
    events: events.filter((event) => ('probe' in event ? event.probe : event.remove) !== device),
  }));
}

/** The scenario as if the VM had no such device. */
export function withoutDevice(scenario: Scenario, device: string): Scenario {
  const devices = scenario.devices.filter(({ id }) => id !== device);
  let left: Scenario = { ...scenario, devices };
  for (const boot of scenario.boots.keys()) left = withoutEvents(left, boot, device);
  return left;
}
