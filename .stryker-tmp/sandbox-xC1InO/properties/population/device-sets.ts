import type { Device } from '../../engine/index.ts';
import { devicesOf, paravirtualGpu } from '../settings/profiles.ts';

const NVME_ROOT = devicesOf('nvme', 1, true);
const OPENVMM_ROOT = devicesOf('nvme-openvmm', 1, true);

/** What VMs have in them, under the names by which the population's weights speak of them. */
export const deviceSets = {
  none: [],
  'NVMe root': NVME_ROOT,
  'NVMe root 1 MiB': devicesOf('nvme-1mib', 1, true),
  'NVMe root + 1': devicesOf('nvme', 2, true),
  'ConnectX-3 VF': devicesOf('cx3'),
  'ConnectX-5 VF': devicesOf('cx5'),
  'NVMe root + ConnectX-5 VF': [...NVME_ROOT, ...devicesOf('cx5')],
  'NVMe root + ConnectX-6 IB VF': [...NVME_ROOT, ...devicesOf('cx6-ib')],
  'T4 + ConnectX-5 VF': [...devicesOf('t4'), ...devicesOf('cx5')],
  '8 A100 + 6 NVSwitch': [...devicesOf('a100', 8), ...devicesOf('nvswitch', 6)],
  A30: devicesOf('a30'),
  '4 T4': devicesOf('t4', 4),
  H100: devicesOf('h100'),
  virtio: devicesOf('virtio'),
  'OpenVMM NVMe root': OPENVMM_ROOT,
  'OpenVMM NVMe root + MANA': [...OPENVMM_ROOT, ...devicesOf('mana-openvmm')],
  'GPU-PV 64 MiB': paravirtualGpu(),
} as const satisfies Record<string, readonly Device[]>;

export type DeviceSet = keyof typeof deviceSets;
