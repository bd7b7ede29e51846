import { byPattern, type Recogniser } from './recogniser.ts';

/** Which disk is on which PCI function, and from which one the root file system comes. */
export const disks: readonly Recogniser[] = [
  byPattern(
    'pci function',
    /^nvme (nvme\d{1,3}): pci function ([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7])/,
    ([, name = '', fn = '']) => [{ type: 'disk', name, function: fn }],
  ),
  byPattern(
    'ounted root (',
    /^VFS: Mounted root \(.{0,40}\) .{0,40}\b(nvme\d{1,3})n\d/,
    ([, name = '']) => [{ type: 'root-disk', name }],
  ),
];
