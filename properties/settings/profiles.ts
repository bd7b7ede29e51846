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

/** A paravirtual GPU with a window of `size` bytes. */
export function paravirtualGpu(size: number): Device[] {
  return [{ id: 'gpu-pv-0', dxg: size, root: false }];
}
