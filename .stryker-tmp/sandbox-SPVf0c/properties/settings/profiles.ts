import { type Bar, type Device, GIB, KIB, MIB } from '../../engine/index.ts';

function bars(bits: 32 | 64, ...sizes: number[]): Bar[] {
  return sizes.map((size) => ({ size, bits }));
}

const PROFILES = {
  nvme: bars(64, 16 * KIB, 32 * KIB),
  'nvme-1mib': bars(64, MIB),
  cx3: bars(64, 8 * MIB),
  cx5: bars(64, MIB),
  'cx6-ib': bars(64, 32 * MIB),
  t4: [...bars(32, 16 * MIB), ...bars(64, 256 * MIB, 32 * MIB)],
  a100: [...bars(32, 16 * MIB), ...bars(64, 64 * GIB, 32 * MIB)],
  nvswitch: bars(32, 32 * MIB),
  a30: [...bars(32, 16 * MIB), ...bars(64, 32 * GIB, 32 * MIB)],
  h100: bars(64, 16 * MIB, 128 * GIB, 32 * MIB),
  'nvme-openvmm': bars(64, 64 * KIB, 4 * KIB),
  'mana-openvmm': bars(64, 8 * KIB, 4 * KIB),
  virtio: bars(64, 4 * KIB, 4 * KIB, 4 * KIB),
} as const satisfies Record<string, readonly Bar[]>;

const PROFILE_BARS = Object.entries(PROFILES).map(
  ([profile, all]) => [profile, JSON.stringify(all.map(({ size, bits }) => [size, bits]))] as const,
);

/** Devices of real VMs, by the BARs that listings of them show. */
export type Profile = keyof typeof PROFILES;

/** `count` devices of a profile, numbered from 0; the first is a root device where `root` says so. */
export function devicesOf(profile: Profile, count = 1, root = false): Device[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${profile}-${index}`,
    bars: PROFILES[profile],
    root: root && index === 0,
  }));
}

/** The bytes of the window that paravirtual GPUs are listed with. */
const DXG_WINDOW = 64 * MIB;

/** A paravirtual GPU with a window of `size` bytes. */
export function paravirtualGpu(size = DXG_WINDOW): Device[] {
  return [{ id: 'gpu-pv-0', dxg: size, root: false }];
}

/** Whether a device needs what one of those in listings of real VMs does; root devices are NVMe disks. */
export function isListed(device: Device): boolean {
  if ('dxg' in device) return device.dxg === DXG_WINDOW && !device.root;
  const own = JSON.stringify(device.bars.map(({ size, bits }) => [size, bits]));
  return PROFILE_BARS.some(
    ([profile, text]) => text === own && (!device.root || profile.startsWith('nvme')),
  );
}
