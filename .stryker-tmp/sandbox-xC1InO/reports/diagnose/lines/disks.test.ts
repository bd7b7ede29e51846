import { describe, expect, it } from 'vitest';
import type { Saying } from '../facts.ts';
import { said } from '../testing/said.ts';
import { commandLine } from './command-line.ts';
import { diskOf, disks } from './disks.ts';
import { faults } from './faults.ts';

describe('a disk', () => {
  it.each<[string, readonly Saying[]]>([
    [
      'nvme nvme12: pci function 2222:00:00.7',
      [
        { type: 'disk', name: 'nvme12', function: '2222:00:00.7' },
        { type: 'function', function: '2222:00:00.7', use: 'disk' },
      ],
    ],
    ['sd 0:0:0:1: [sdab] Attached SCSI disk', [{ type: 'scsi-disk', name: 'sdab' }]],
    [
      'VFS: Mounted root (ext4 filesystem) readonly on device nvme1n2.',
      [{ type: 'root', on: 'nvme', name: 'nvme1' }],
    ],
    [
      'VFS: Mounted root (ext4 filesystem) readonly on device 8:1.',
      [{ type: 'root', on: 'scsi', name: '8:1' }],
    ],
    [
      'VFS: Mounted root (ext4 filesystem) readonly on device 65:1.',
      [{ type: 'root', on: 'scsi', name: '65:1' }],
    ],
    [
      'VFS: Mounted root (xfs filesystem) on device 259:10.',
      [{ type: 'root', on: 'nvme', name: '259:10' }],
    ],
    [
      'VFS: Mounted root (xfs filesystem) on device 253:0.',
      [{ type: 'root', on: 'unknown', name: '253:0' }],
    ],
    ...['EXT2', 'EXT3', 'EXT4'].map((sort): [string, readonly Saying[]] => [
      `${sort}-fs (sda12): mounted filesystem with ordered data mode.`,
      [{ type: 'mounted', on: 'scsi', name: 'sda' }],
    ]),
    ['XFS (nvme0n1p1): Mounting V5 Filesystem', [{ type: 'mounted', on: 'nvme', name: 'nvme0' }]],
    [
      'BTRFS info (device dm-0): first mount of filesystem',
      [{ type: 'mounted', on: 'unknown', name: 'dm-0' }],
    ],
    ['a nvme nvme0: pci function 2222:00:00.0', []],
    ['a sd 0:0:0:0: [sda] Attached SCSI disk', []],
    ['a VFS: Mounted root (ext4 filesystem) on device nvme0n1.', []],
    ['a VFS: Mounted root (ext4 filesystem) on device 8:1.', []],
    ['an EXT4-fs (sda1): mounted filesystem', []],
    ['EXT5-fs (sda1): mounted filesystem', []],
    ['an XFS (sda1): Mounting V5 Filesystem', []],
    ['XFS (sda1): Mounting Very', []],
    ['a BTRFS info (device sda1): first mount', []],
  ])('%s', (line, sayings) => {
    expect(said(disks, line)).toEqual(sayings);
  });

  it.each([
    ['sda1', 'scsi', 'sda'],
    ['sdaaa', 'scsi', 'sdaaa'],
    ['nvme10n1p1', 'nvme', 'nvme10'],
    ['asda', 'unknown', 'asda'],
    ['invme0', 'unknown', 'invme0'],
    ['nvmex', 'unknown', 'nvmex'],
  ])('%s is on %s: %s', (device, on, name) => {
    expect(diskOf(device)).toEqual({ on, name });
  });
});

describe('a command line', () => {
  it.each<[string, readonly Saying[]]>([
    ['Kernel command line: root=/dev/sdb2', [{ type: 'root', on: 'scsi', name: 'sdb' }]],
    ['Command line: noefi', [{ type: 'option', option: 'noefi' }]],
    ['Command line: crashkernel=1G', [{ type: 'option', option: 'crashkernel' }]],
    ['Command line: elfcorehdr=1', [{ type: 'kdump' }]],
    ...[
      'module_blacklist=hyperv_fb',
      'modprobe.blacklist=a,hyperv-drm',
      'rd.driver.blacklist=hyperv_drm,b',
    ].map((option): [string, readonly Saying[]] => [
      `Command line: ${option}`,
      [{ type: 'option', option: 'no-graphics' }],
    ]),
    ['Command line: xnoefi noefix xcrashkernel=1 xelfcorehdr=1', []],
    ['Command line: xmodule_blacklist=hyperv_fb module_blacklist=hyperv', []],
    ['Command line: xroot=/dev/sda1 root=/dev/mapper/a root=/dev/nvmex', []],
  ])('%s', (line, sayings) => {
    expect(said([commandLine], line)).toEqual([{ type: 'command-line' }, ...sayings]);
  });

  it('shows nothing of it but what matters', () => {
    const found = commandLine.read('Kernel command line: password=x noefi quiet root=/dev/sda1 1');
    expect(found?.quote).toBe('Command line: ... noefi ... root=/dev/sda1');
  });

  // "Kernel command line: " begins "ommand line: " in column 8; what is quoted in prose stands further on.
  it.each([
    [16, true],
    [17, false],
  ])('may begin in column %i: %s', (column, isOne) => {
    const line = `${'x'.repeat(column)}ommand line: noefi`;
    expect(commandLine.read(line) !== null).toBe(isOne);
  });

  it('may begin at once, and is none without its words', () => {
    expect(said([commandLine], 'ommand line: noefi')).toHaveLength(2);
    expect(commandLine.read('noefi and a good many other words')).toBeNull();
  });
});

describe('a kernel that faults', () => {
  const OOPS: Saying = { type: 'trouble', trouble: 'oops', guid: null };
  const OURS: Saying = { type: 'trouble', trouble: 'vmbus-oops', guid: null };

  it.each([
    'BUG: kernel NULL pointer dereference, address: 0000000000000040',
    'BUG: unable to handle page fault for address: ffff',
    'Unable to handle kernel paging request at virtual address 0',
    'Oops: 0000 [#1] SMP',
    'general protection fault, probably for non-canonical address',
  ])('%s', (line) => {
    expect(said([faults()], line)).toEqual([OOPS]);
    expect(said([faults()], `a ${line}`)).toEqual([]);
  });

  it.each([
    ['RIP: 0010:f+0x1a/0x30 [hv_vmbus]', true],
    ['RIP: 0010:f+0x1a/0x30 [pci_hyperv]', true],
    ['RIP: 0010:f+0x1a/0x30 [hv_pci]', true],
    ['RIP: 0010:f+0x1a/0x30 [hyperv_drm]', true],
    ['pc : f+0x1a/0x30 [hyperv_fb]', true],
    ['RIP: 0010:f+0x1a/0x30 [ext4]', false],
    ['RIP: 0010:f+0x1a/0x30 [xhv_vmbus]', false],
    ['RIP: 0010:f+0x1a/0x30 [hv_vmbusx]', false],
    ['RIP: 0010:f+0x1a/0x30', false],
    ['a RIP: 0010:f+0x1a/0x30 [hv_vmbus]', false],
  ])('at %s in a driver of ours: %s', (line, isOurs) => {
    expect(said([faults()], 'Oops: 0000 [#1] SMP', line)).toEqual(isOurs ? [OOPS, OURS] : [OOPS]);
  });

  it('is told once, and its place is the first that is named', () => {
    const lines = ['BUG: unable to handle page fault', 'Oops: 0000 [#1]', 'RIP: 0010:f [ext4]'];
    const ours = 'RIP: 0010:f [hv_vmbus]';
    expect(said([faults()], ...lines, ours)).toEqual([OOPS]);
    expect(said([faults()], ...lines, 'Oops: 0001 [#2]', ours)).toEqual([OOPS, OOPS, OURS]);
    expect(said([faults()], ours)).toEqual([]);
  });
});
