import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { comparedIn, devicesIn, diagnosing, inWords, troublesIn } from './testing/diagnosed.ts';
import { readLog } from './testing/read.ts';

const diagnosed = diagnosing(strategies);
const DMESG = readLog('lab-gen2-dmesg');
const IOMEM = readLog('lab-gen2-iomem');
const KDUMP = readLog('lab-gen2-kdump-journal');

describe('a lab VM: dmesg, /proc/iomem and the journal of its kdump kernel', () => {
  it('what they say', async () => {
    const diagnosis = await diagnosed(DMESG, IOMEM, KDUMP);
    expect(inWords(diagnosis)).toEqual({
      kernel: '6.8.0-45-generic',
      generation: '2',
      architecture: 'x86_64',
      isolation: 'none',
      firmware: 'acpi',
      'console support': 'on',
      'graphics driver': 'hyperv_drm',
      'low MMIO': 'nothing asked',
      'high MMIO': 'fe0000000-fffffffff',
      'framebuffer size': '8 MiB',
      CONFIG_SYSFB: 'on',
      'probe order': '2222:00:00.0, drm',
      // By kexec_file_load the kernel would have been told, and its config window accepted.
      'kdump loaded by': 'kexec_load, hyperv_drm',
      'kdump kernel loads': '2222:00:00.0',
      strategy: 'original',
      EFI: 'on',
      'EFI, kdump kernel': 'on',
    });
    expect(devicesIn(diagnosis)).toEqual(['2222:00:00.0 16KiB/64 root']);
    expect(troublesIn(diagnosis)).toEqual(['4: config-refused']);
  });

  it('the model reproduces each address', async () => {
    expect(comparedIn(await diagnosed(DMESG, IOMEM, KDUMP))).toEqual([
      '3: low MMIO starts f8000000',
      '7: lfb_base told f8000000',
      '3: video memory f8000000-f87fffff',
      '4: 2222:00:00.0: config window f8800000-f8801fff',
      '7: 2222:00:00.0: high window fe0000000-fe0003fff',
      '11: 2222:00:00.0: high window fe0000000-fe0003fff',
      '8: 2222:00:00.0: BAR, 16 KiB fe0000000',
      '4: kdump 2222:00:00.0: config window refused',
    ]);
  });

  it('the order of the files does not matter', async () => {
    const one = await diagnosed(DMESG, IOMEM, KDUMP);
    const other = await diagnosed(KDUMP, IOMEM, DMESG);
    expect(inWords(other)).toEqual(inWords(one));
    expect(other.judged?.fit.best.scenario).toEqual(one.judged?.fit.best.scenario);
  });

  it('nor whether they are one file', async () => {
    const one = await diagnosed([DMESG, IOMEM, KDUMP].join(''));
    expect(one.judged?.fit.best.scenario).toEqual(
      (await diagnosed(DMESG, IOMEM, KDUMP)).judged?.fit.best.scenario,
    );
  });

  it('the next kdump fails in every way, but not under a kernel that reserves', async () => {
    const { judged } = await diagnosed(DMESG, IOMEM, KDUMP);
    const shares = judged?.risk.strategies.map(({ strategy, failing, of }) => [
      strategy,
      failing / of,
    ]);
    expect(judged?.risk.own.failing).toBe(judged?.risk.own.of);
    expect(Object.fromEntries(shares ?? [])).toMatchObject({ original: 1, merged: 0, ideal: 0 });
    expect(judged?.advice[0]).toMatchObject({
      what: 'load the kdump kernel with "kexec -s" (kexec_file_load)',
      cures: 1,
      of: 1,
      breaks: 0,
    });
  });

  it('without the log of the kdump kernel the risk depends on how it is loaded', async () => {
    const { judged } = await diagnosed(DMESG, IOMEM);
    expect(judged?.risk.own.failing).toBeGreaterThan(0);
    expect(judged?.risk.own.failing).toBeLessThan(judged?.risk.own.of ?? 0);
    const path = judged?.risk.dependences.find(({ what }) => what === 'kdump loaded by');
    expect(path?.options.map(({ label, failing }) => [label, failing > 0])).toEqual([
      ['kexec_load, hyperv_drm', true],
      ['kexec_file_load', false],
    ]);
  });
});

it('Gen1 by a serial console without seconds: the window stands for the BARs', async () => {
  const diagnosis = await diagnosed(readLog('gen1-serial'));
  expect(inWords(diagnosis)).toMatchObject({
    generation: '1',
    'low MMIO': 'nothing asked',
    'probe order': '2222:00, drm',
    strategy: 'pre-6.0 | original',
  });
  expect(devicesIn(diagnosis)).toEqual(['2222:00 8MiB/64']);
  expect(comparedIn(diagnosis)).toContain('8: 2222:00: high window fe0000000-fe07fffff');
});

it('lspci alone: where BARs lie tells the rest apart', async () => {
  const diagnosis = await diagnosed(readLog('gpu-lspci'));
  expect(comparedIn(diagnosis)).toEqual([
    '2: 5dc5:00:00.0: BAR, 16 MiB f9000000',
    '3: 5dc5:00:00.0: BAR, 256 MiB fe0000000',
    '4: 5dc5:00:00.0: BAR, 32 MiB ff0000000',
  ]);
  // From f0000000 on, the merged fix reserves up to f7ffffff, and the next 16 MiB but one are free.
  expect(inWords(diagnosis)).toMatchObject({
    generation: '? 2 | 1',
    'low MMIO': 'nothing asked | 256 MiB',
    'high MMIO': 'fe0000000-fffffffff',
  });
});

it('an address that the model cannot come to is told with the difference', async () => {
  const { judged } = await diagnosed(
    DMESG,
    IOMEM.replace('f8800000-f8801fff', 'f8900000-f8901fff'),
  );
  expect(judged?.fit.compared.filter(({ same }) => !same)).toMatchObject([
    {
      what: '2222:00:00.0: config window',
      log: 'f8900000-f8901fff',
      model: 'f8800000-f8801fff',
      difference: -0x100000,
    },
  ]);
});

it('where other combinations reproduce a log as well, nothing is settled', async () => {
  const words = inWords(await diagnosed('Linux version 6.8.0 (a@b)\nefi: EFI v2.7 by Microsoft\n'));
  expect(words).toMatchObject({
    'low MMIO': '? nothing asked | 3 GiB',
    CONFIG_SYSFB: '? on | off',
    strategy: 'original | merged',
  });
});

it('logs that contradict each other make no VM, and nothing is judged', async () => {
  const diagnosis = await diagnosed('GICv3: x\npci 0000:00:08.0: [1414:5353] type 00\n');
  expect(diagnosis.judged).toBeNull();
});
