import { type Device, type KernelConfig, MIB, type Range, type Via } from '../../engine/index.ts';
import { devicesOf } from '../population/devices.ts';
import { FRAMEBUFFER_SIZES, HOST_KINDS, type HostKind } from '../scenarios/axes.ts';
import { writeSize } from '../scenarios/numbers.ts';

/** A value of an axis, by the word that the command line knows it by, and in a sentence. */
export interface Value<Content> {
  readonly id: string;
  readonly label: string;
  readonly value: Content;
}

const KIND_IDS = ['gen2', 'gen1', 'arm64', 'cvm'];

export const kinds: readonly Value<HostKind>[] = HOST_KINDS.map(({ label, value }, index) => ({
  id: KIND_IDS[index] ?? label,
  label,
  // A CVM that has a framebuffer on the host's side, which is where it can go wrong.
  value: value.isolation === 'none' ? value : { ...value, isolation: 'vbs' },
}));

function sizes(bytes: readonly number[]): Value<number>[] {
  return bytes.map((value) => ({ id: writeSize(value), label: writeSize(value), value }));
}

const LOW_MMIO = [
  ...Array.from({ length: 16 }, (_, index) => 128 + 8 * index),
  ...Array.from({ length: 16 }, (_, index) => 256 + 48 * index),
  ...Array.from({ length: 11 }, (_, index) => 1024 + 256 * index),
].map((mebibytes) => mebibytes * MIB);

/** Nothing asked for, and 43 sizes from 128 MiB to 3.5 GiB. */
export const lowMmio: readonly Value<number | null>[] = [
  { id: 'unasked', label: 'nothing asked for', value: null },
  ...sizes(LOW_MMIO),
];

export const framebuffers: readonly Value<number>[] = sizes(FRAMEBUFFER_SIZES);

export const highMmio: readonly Value<Range | null>[] = [
  {
    id: 'default',
    label: 'fe0000000-fffffffff',
    value: { start: 0xfe0000000, end: 0xfffffffff },
  },
  { id: '1GiB', label: 'fc0000000-fffffffff', value: { start: 0xfc0000000, end: 0xfffffffff } },
  { id: 'none', label: 'no high MMIO', value: null },
];

function kernel(id: string, label: string, sysfb: boolean, efi: boolean): Value<KernelConfig> {
  return { id, label, value: { sysfb, efi, efifb: 'released' } };
}

export const kernels: readonly Value<KernelConfig>[] = [
  kernel('sysfb+efi', 'SYSFB and EFI', true, true),
  kernel('efi', 'EFI without SYSFB', false, true),
  kernel('sysfb', 'SYSFB without EFI', true, false),
  kernel('neither', 'neither SYSFB nor EFI', false, false),
];

function path(id: string, via: Omit<Via, 'kind'>): Value<Via> {
  return { id, label: `kdump by ${id}`, value: { kind: 'kdump', ...via } };
}

const NEWEST = { tools: null };

/** No second kernel, and every row of the table of what a second kernel is told. */
export const paths: readonly Value<Via | null>[] = [
  { id: 'none', label: 'no second kernel', value: null },
  path('load-drm', { syscall: 'kexec_load', ...NEWEST, fb0: 'hyperv_drm' }),
  path('file-load', { syscall: 'kexec_file_load', ...NEWEST, fb0: 'hyperv_drm' }),
  path('load-efifb', { syscall: 'kexec_load', ...NEWEST, fb0: 'efifb' }),
  path('load-hyperv-fb', { syscall: 'kexec_load', ...NEWEST, fb0: 'hyperv_fb' }),
  path('load-hyperv-fb-2.0.18', { syscall: 'kexec_load', tools: '2.0.18', fb0: 'hyperv_fb' }),
];

function small(count: number, mebibytes: number): Value<readonly Device[]> {
  const bars = [{ size: mebibytes * MIB, bits: 32 as const }];
  const value = Array.from({ length: count }, (_, index) => ({
    id: `bar32-${index}`,
    bars,
    root: false,
  }));
  return {
    id: `${count}x${mebibytes}MiB-32bit`,
    label: `${count} x ${mebibytes} MiB/32-bit`,
    value,
  };
}

function set(id: string, ...value: Device[]): Value<readonly Device[]> {
  return { id, label: id, value };
}

const ROOT = devicesOf('nvme', 1, true);

export const devices: readonly Value<readonly Device[]>[] = [
  set('nvme-root', ...ROOT),
  set('vf', ...devicesOf('cx5')),
  set('gpu', ...devicesOf('t4')),
  set('nvme-root+nvme', ...devicesOf('nvme', 2, true)),
  set('nvme-root+vf', ...ROOT, ...devicesOf('cx5')),
  set('nvme-root+gpu', ...ROOT, ...devicesOf('t4')),
  set('2gpu', ...devicesOf('t4', 2)),
  small(1, 1),
  small(1, 64),
  small(2, 16),
  small(2, 32),
  small(4, 16),
];

/** Whether a boot loads the graphics driver. */
export const graphics: readonly Value<boolean>[] = [
  { id: 'loaded', label: 'hyperv_drm loaded', value: true },
  { id: 'absent', label: 'hyperv_drm not loaded', value: false },
];
