import { describe, expect, it } from 'vitest';
import { layOut } from '../host/layout.ts';
import type { FramebufferDriver, Host, Via } from '../scenario.ts';
import { LAB } from '../testing/examples.ts';
import { passOnLfbBase } from './kexec.ts';

const TOLD = 0xf8000000;
const VIDEO = 0xf9000000;

function passedOn(
  via: Partial<Via>,
  host: Partial<Host> = {},
  { told = TOLD, videoMemory = VIDEO, wasGranted = true } = {},
): number {
  const { firmware } = layOut({ ...LAB, ...host });
  const whole: Via = { kind: 'kexec', syscall: 'kexec_load', tools: null, fb0: 'none', ...via };
  return passOnLfbBase(firmware, whole, { told, videoMemory, wasGranted });
}

const DRIVERS: readonly FramebufferDriver[] = ['hyperv_drm', 'hyperv_fb', 'efifb', 'none'];

describe('the next kernel on x86_64', () => {
  it.each(DRIVERS)('by kexec_file_load over %s is told what this one was told', (fb0) => {
    for (const tools of ['2.0.18', '2.0.19', null]) {
      expect(passedOn({ syscall: 'kexec_file_load', fb0, tools })).toBe(TOLD);
    }
  });

  it.each(['2.0.18', '2.0.19', null])('by kexec_load over efifb is too, with tools %s', (tools) => {
    expect(passedOn({ fb0: 'efifb', tools })).toBe(TOLD);
  });

  it.each([
    '2.0.18',
    '2.0.17',
    '2.0.9',
    '2.0',
    '2',
    '2.0.18.0',
    '2.0.018',
    '1.9.99',
    '1',
    '0.0.19',
  ])('by kexec_load %s over hyperv_fb is told where video memory is', (tools) => {
    expect(passedOn({ fb0: 'hyperv_fb', tools })).toBe(VIDEO);
  });

  it.each([
    '2.0.19',
    '2.0.100',
    '2.0.18.1',
    '2.0.18.0.1',
    '2.1',
    '2.1.0',
    '2.00.19',
    '3',
    '10.0.0',
    null,
  ])('by kexec_load %s over hyperv_fb is told nothing', (tools) => {
    expect(passedOn({ fb0: 'hyperv_fb', tools })).toBe(0);
  });

  it.each(['hyperv_drm', 'none'] as const)('by kexec_load over %s is told nothing', (fb0) => {
    for (const tools of ['2.0.18', null]) expect(passedOn({ fb0, tools })).toBe(0);
  });

  it('is told nothing where the graphics device holds no video memory', () => {
    expect(passedOn({ fb0: 'hyperv_fb', tools: '2.0.18' }, {}, { videoMemory: 0 })).toBe(0);
  });

  it.each([
    [0xfe0000000, 0xe0000000],
    [0xffffffff, 0xffffffff],
    [0x100000000, 0],
    [0xfffff_80000000, 0x80000000],
  ])('is told the low 32 bits of %s', (videoMemory, told) => {
    expect(passedOn({ fb0: 'hyperv_fb', tools: '2.0.18' }, {}, { videoMemory })).toBe(told);
  });

  it.each(['kexec', 'kdump'] as const)('is told the same by %s', (kind) => {
    expect(passedOn({ kind, fb0: 'efifb' })).toBe(TOLD);
    expect(passedOn({ kind, fb0: 'hyperv_fb', tools: '2.0.18' })).toBe(VIDEO);
    expect(passedOn({ kind, fb0: 'hyperv_drm' })).toBe(0);
  });
});

describe('the next kernel by kexec_file_load from a cleared screen_info', () => {
  const cleared = { syscall: 'kexec_file_load', fb0: 'hyperv_fb', screenInfo: 'cleared' } as const;

  it.each([
    [true, TOLD, 0],
    [false, TOLD, TOLD],
    [true, 0, 0],
    [false, 0, 0],
  ])('with a grant: %s, from one told %s', (wasGranted, told, expected) => {
    expect(passedOn(cleared, {}, { told, wasGranted })).toBe(expected);
    expect(passedOn({ ...cleared, kind: 'kdump' }, {}, { told, wasGranted })).toBe(expected);
    expect(passedOn(cleared, {}, { told, wasGranted, videoMemory: 0 })).toBe(expected);
  });
});

describe('nothing at all is passed on', () => {
  it.each([
    ['on arm64', { arch: 'arm64' }],
    ['on Gen1, which reads its BAR again', { generation: 1 }],
    ['in a CVM (vbs)', { isolation: 'vbs' }],
    ['in a CVM (snp)', { isolation: 'snp' }],
    ['in a CVM (tdx)', { isolation: 'tdx' }],
    ['with a device tree', { firmware: 'devicetree' }],
  ] as const)('%s', (_what, host) => {
    expect(passedOn({ syscall: 'kexec_file_load' }, host)).toBe(0);
    expect(passedOn({ fb0: 'efifb' }, host)).toBe(0);
    expect(passedOn({ fb0: 'hyperv_fb', tools: '2.0.18' }, host)).toBe(0);
  });
});
