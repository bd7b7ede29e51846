import { type Device, type KernelConfig, MIB, type Range, type Via } from '../../engine/index.ts';
import { choose, type Named } from '../settings/axis.ts';
import { DEVICE_SETS } from '../settings/device-sets.ts';
import { GRAPHICS_DRIVER } from '../settings/events.ts';
import { FRAMEBUFFER_SIZES } from '../settings/framebuffer.ts';
import { HIGH_MMIO } from '../settings/high-mmio.ts';
import { HOST_KINDS, type HostType } from '../settings/host-type.ts';
import { KERNELS } from '../settings/kernel.ts';
import { LOW_MMIO } from '../settings/low-mmio.ts';
import { ORDINARY_PATH, PATHS } from '../settings/path.ts';
import { namedSize } from '../settings/sizes.ts';

/** A value of an axis of the lattice: one of the domain's, by its id. */
export type Value<Content> = Named<Content>;

export const kinds: readonly Value<HostType>[] = choose(HOST_KINDS, [
  'gen2',
  'gen1',
  'arm64',
  'cvm',
  'openvmm',
  'openvmm-arm64',
]);

/** The least that arm64 takes, in MiB. */
const ARM64_LEAST = 512;

const LOW_MMIO_SIZES = [
  ...Array.from({ length: 16 }, (_, index) => 128 + 8 * index),
  ...Array.from({ length: 16 }, (_, index) => 256 + 48 * index),
  ARM64_LEAST,
  ...Array.from({ length: 11 }, (_, index) => 1024 + 256 * index),
]
  .toSorted((one, other) => one - other)
  .map((mebibytes) => namedSize(mebibytes * MIB).id);

/** Nothing asked for, and 44 sizes from 128 MiB to 3.5 GiB. */
export const lowMmio: readonly Value<number | null>[] = choose(LOW_MMIO.values, [
  'unasked',
  ...LOW_MMIO_SIZES,
]);

export const framebuffers: readonly Value<number>[] = FRAMEBUFFER_SIZES;

export const highMmio: readonly Value<Range | null>[] = choose(HIGH_MMIO.values, [
  'default',
  '1GiB',
  'none',
]);

export const kernels: readonly Value<KernelConfig>[] = choose(KERNELS, [
  'sysfb+efi',
  'efi',
  'sysfb',
  'neither',
]);

const PATH_IDS = [
  'load-drm',
  'file-load',
  'load-efifb',
  'load-hyperv-fb',
  'load-hyperv-fb-2.0.18',
  'file-load-cleared',
];

/** No second kernel, and every row of the table of what a second kernel is told. */
export const paths: readonly Value<Via | null>[] = [
  { id: 'none', label: 'no second kernel', value: null },
  ...choose(PATHS, PATH_IDS).map(({ id, value }) => ({
    id,
    label: `kdump by ${id}`,
    value: { ...ORDINARY_PATH, ...value },
  })),
];

export const devices: readonly Value<readonly Device[]>[] = choose(DEVICE_SETS, [
  'nvme-root',
  'vf',
  'gpu',
  'gpu-pv',
  'nvme-root+nvme',
  'nvme-root+vf',
  'nvme-root+gpu',
  'nvme-root+gpu-pv',
  '2gpu',
  '1x1MiB-32bit',
  '1x64MiB-32bit',
  '2x16MiB-32bit',
  '2x32MiB-32bit',
  '4x16MiB-32bit',
]);

/** Whether a boot loads the graphics driver. */
export const graphics: readonly Value<boolean>[] = choose(GRAPHICS_DRIVER, ['loaded', 'absent']);
