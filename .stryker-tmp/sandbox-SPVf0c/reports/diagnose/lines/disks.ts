import type { DiskBus, Saying } from '../facts.ts';
import { byPattern, type Recogniser } from './recogniser.ts';

const NVME = /^nvme\d{1,3}/;
const SCSI = /^sd[a-z]{1,3}/;
/** Of a block device's number: SCSI disks have 8 and 65 to 71, NVMe namespaces 259. */
const MAJORS: Readonly<Record<string, DiskBus>> = { '8': 'scsi', '65': 'scsi', '259': 'nvme' };

/** What a disk or partition is on, by its name (`sda1`, `nvme0n1p1`), and the disk that it is of. */
export function diskOf(device: string): { readonly on: DiskBus; readonly name: string } {
  const [nvme] = NVME.exec(device) ?? [];
  if (nvme !== undefined) return { on: 'nvme', name: nvme };
  const [scsi] = SCSI.exec(device) ?? [];
  return scsi === undefined ? { on: 'unknown', name: device } : { on: 'scsi', name: scsi };
}

function mounted([, device = '']: readonly string[]): readonly Saying[] {
  return [{ type: 'mounted', ...diskOf(device) }];
}

/** Which disk is on which PCI function, and from which one the root file system comes. */
export const disks: readonly Recogniser[] = [
  byPattern(
    'pci function',
    /^nvme (nvme\d{1,3}): pci function ([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7])/,
    ([, name = '', fn = '']) => [
      { type: 'disk', name, function: fn },
      { type: 'function', function: fn, use: 'disk' },
    ],
  ),
  byPattern(
    'Attached SCSI disk',
    /^sd \d{1,4}:.{1,20}: \[(sd[a-z]{1,3})\] Attached SCSI disk/,
    ([, name = '']) => [{ type: 'scsi-disk', name }],
  ),
  byPattern(
    'ounted root (',
    /^VFS: Mounted root \(.{0,40}\) .{0,40}\b(nvme\d{1,3})n\d/,
    ([, name = '']) => [{ type: 'root', on: 'nvme', name }],
  ),
  byPattern(
    'ounted root (',
    /^VFS: Mounted root \(.{0,40}\) .{0,40}\bdevice (\d{1,3}):(\d{1,7})/,
    ([, major = '', minor]) => [
      { type: 'root', on: MAJORS[major] ?? 'unknown', name: `${major}:${minor}` },
    ],
  ),
  byPattern(': mounted filesystem', /^EXT[234]-fs \(([\w-]{1,32})\): mounted filesystem/, mounted),
  byPattern('ounting V', /^XFS \(([\w-]{1,32})\): Mounting V\d/, mounted),
  byPattern('BTRFS info (device ', /^BTRFS info \(device ([\w-]{1,32})/, mounted),
];
