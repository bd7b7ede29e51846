import type { Verdict } from '../verdict.ts';

/** What a careful reader says of each public log: written by hand, from the list that lies beside them. */
export interface SharedLog {
  readonly headline: Verdict['headline'];
  readonly because?: Verdict['because'];
  /** In words; `?` before what no line says, ` | ` before what is as possible. */
  readonly facts?: Readonly<Record<string, string>>;
  /** Devices and their BARs. */
  readonly devices?: readonly string[];
  /** How many addresses come out of the model, of those shown. */
  readonly addresses?: readonly [same: number, of: number];
  readonly root?: 'scsi';
  readonly troubles?: readonly string[];
}

/** Told nothing, the kdump kernel begins at 40000000, and the framebuffer has moved to 40800000. */
const CX5 = {
  headline: 'nothing-at-risk',
  because: 'in no way',
  root: 'scsi',
  addresses: [9, 9],
} as const;

/** By the number with which the file's name begins. */
export const sharedLogs: Readonly<Record<string, SharedLog>> = {
  '31': {
    headline: 'nothing-at-risk',
    because: 'no PCI device',
    facts: { generation: '1', 'graphics driver': 'hyperv_fb', 'low MMIO': '3 GiB' },
    devices: [],
    root: 'scsi',
  },
  '32': {
    headline: 'nothing-at-risk',
    because: 'no PCI device',
    facts: { generation: '2', 'low MMIO': '3 GiB', CONFIG_SYSFB: 'on' },
    devices: [],
    root: 'scsi',
  },
  '33': {
    ...CX5,
    facts: {
      generation: '2',
      'graphics driver': 'hyperv_fb',
      'probe order': 'drm, 9b7a:00:02.0, d5c8:00:02.0, eec8:00:02.0',
    },
    devices: ['9b7a:00:02.0 1MiB/64', 'd5c8:00:02.0 1MiB/64', 'eec8:00:02.0 1MiB/64'],
  },
  '34': {
    ...CX5,
    facts: { 'probe order': 'drm, bb6e:00:02.0, c54b:00:02.0, 3245:00:02.0' },
  },
  '35': {
    headline: 'nothing-at-risk',
    because: 'no PCI device',
    facts: { generation: '2', kernel: '4.18.0-553.16.1.el8_10.x86_64', CONFIG_SYSFB: 'on' },
    devices: [],
    root: 'scsi',
  },
  '36': {
    headline: 'nothing-at-risk',
    because: 'no PCI device',
    facts: { generation: '1', 'graphics driver': 'hyperv_fb', 'high MMIO': 'fc0000000-fffffffff' },
    devices: [],
    root: 'scsi',
  },
  '37': {
    headline: 'open',
    because: 'the log is cut',
    facts: {
      'high MMIO': 'fe0000000-10fdfffffff',
      'probe order':
        '0103:00:00.0, 0104:00:00.0, 000a:00:00.0, 000b:00:00.0, daa3:00:00.0, 858c:00:00.0',
    },
    devices: [
      '0103:00:00.0 32MiB/64',
      '0104:00:00.0 32MiB/64',
      '000a:00:00.0 32MiB/32',
      '000b:00:00.0 16MiB/32 64GiB/64 32MiB/64',
      'daa3:00:00.0 32KiB/64 16KiB/64',
      '858c:00:00.0 16KiB/64 32KiB/64',
    ],
  },
  '38': {
    headline: 'open',
    facts: { generation: '1', 'low MMIO': '3.5 GiB' },
    devices: ['5dc5:00:00.0 16MiB/32 16GiB/64 32MiB/64'],
    addresses: [3, 3],
  },
  '39': {
    headline: 'open',
    because: 'the log is cut',
    facts: { 'high MMIO': 'fe0000000-241fffffff' },
    devices: ['0002:00:00.0 16MiB/32 16GiB/64 32MiB/64', '0003:00 16MiB/32 16GiB/64 32MiB/64'],
  },
  '40': { headline: 'open', facts: { generation: '1', 'graphics driver': 'hyperv_fb' } },
  '41': {
    headline: 'open',
    because: 'no whole log',
    facts: { kernel: '6.18.5-cloud-amd64', CONFIG_SYSFB: 'on', strategy: 'original' },
  },
  '42': {
    headline: 'open',
    facts: {
      generation: '1',
      'low MMIO': 'nothing asked',
      'high MMIO': 'fe0000000-fffffffff',
      kernel: '4.9.13-barge',
    },
    addresses: [2, 2],
  },
  '43': {
    headline: 'open',
    facts: { generation: '1', kernel: '4.13.0-1018-azure' },
    root: 'scsi',
  },
  '44': { headline: 'open', facts: { generation: '1' }, troubles: ['9: vmbus-oops'] },
  '45': {
    headline: 'open',
    facts: { generation: '2', 'graphics driver': 'hyperv_fb', 'low MMIO': 'nothing asked' },
    addresses: [1, 1],
  },
  '46': { headline: 'not-hyper-v' },
  '47': {
    headline: 'open',
    facts: {
      kernel: '5.18.7-arch1-1',
      generation: '2',
      CONFIG_SYSFB: 'on',
      'graphics driver': 'hyperv_drm',
    },
  },
  '48': { headline: 'open', troubles: ['2: high-window-refused'] },
  '49': { headline: 'open', troubles: ['6: high-window-refused'] },
  '50': {
    headline: 'nothing-at-risk',
    because: 'in no way',
    facts: { generation: '1', 'low MMIO': 'nothing asked', 'high MMIO': 'fe0000000-fffffffff' },
    devices: ['2ba2:00:02.0 8MiB/64'],
    addresses: [6, 6],
  },
  '51': {
    headline: 'nothing-at-risk',
    because: 'no PCI device',
    devices: [],
    addresses: [5, 5],
    root: 'scsi',
  },
  '52': {
    headline: 'open',
    facts: { generation: '2', CONFIG_SYSFB: 'on', 'low MMIO': 'nothing asked' },
  },
  '53': { headline: 'open', because: 'no whole log' },
};
