import { type Device, MIB } from '../../engine/index.ts';
import type { Named } from './axis.ts';
import type { Choices } from './draw.ts';
import { devicesOf, paravirtualGpu } from './profiles.ts';

function small(count: number, mebibytes: number): Named<readonly Device[]> {
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

function set(id: string, ...value: Device[]): Named<readonly Device[]> {
  return { id, label: id, value };
}

const ROOT = devicesOf('nvme', 1, true);
const GPU_PV = paravirtualGpu();

/** Sets of devices that have a name, as the order of scenarios has them. */
export const DEVICE_SETS: Choices<Named<readonly Device[]>> = [
  small(1, 1),
  set('vf', ...devicesOf('cx5')),
  small(1, 64),
  set('gpu-pv', ...GPU_PV),
  set('nvme-root', ...ROOT),
  set('gpu', ...devicesOf('t4')),
  small(2, 16),
  small(2, 32),
  set('nvme-root+vf', ...ROOT, ...devicesOf('cx5')),
  set('nvme-root+gpu-pv', ...ROOT, ...GPU_PV),
  set('nvme-root+nvme', ...devicesOf('nvme', 2, true)),
  set('nvme-root+gpu', ...ROOT, ...devicesOf('t4')),
  set('2gpu', ...devicesOf('t4', 2)),
  small(4, 16),
];
