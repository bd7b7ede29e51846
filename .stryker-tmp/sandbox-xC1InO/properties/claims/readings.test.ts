import { describe, expect, it } from 'vitest';
import { type Scenario, simulate, type Word } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { mainline } from '../../strategies/mainline.ts';
import { readScenario } from '../scenarios/read.ts';
import { hex } from './look.ts';
import { ownStrategies, strategyOf } from './own-strategies.ts';

/*
 * Scenarios worked out by hand from model.md: each shows why a claim is read as it is. Gen2 x86_64 with nothing asked
 * for and 8 MiB has low MMIO f8000000-fed40000, of which merged's cut leaves f8000000-fed3ffff.
 */

const NVME = {
  id: 'nvme0',
  bars: [
    { size: '16KiB', bits: 64 },
    { size: '32KiB', bits: 64 },
  ],
  root: true,
};
const LOAD = { kind: 'kdump', syscall: 'kexec_load', fb0: 'hyperv_drm' };
const FILE = { ...LOAD, syscall: 'kexec_file_load' };

interface Vm {
  readonly host?: object;
  readonly kernel?: object;
  readonly devices?: readonly object[];
  readonly via?: object;
  /** The devices that each kernel probes, in order. */
  readonly boots: readonly (readonly string[])[];
}

function scenarioOf({ host = {}, kernel = {}, devices = [NVME], via = LOAD, boots }: Vm): Scenario {
  const { scenario, problem } = readScenario({
    format: 'hvmmio-scenario/1',
    host,
    devices,
    boots: boots.map((ids, at) => ({
      ...(at === 0 ? {} : { via }),
      kernel,
      events: ids.map((probe) => ({ probe })),
    })),
  });
  if (scenario === null) throw new Error(JSON.stringify(problem));
  return scenario;
}

/** What a kernel reserves, its windows in order, and the words at its end. */
function bootOf(vm: Vm, id: string, boot: number) {
  const strategy = strategyOf(id, strategies);
  if (strategy === undefined) throw new Error(id);
  const found = simulate(scenarioOf(vm), strategy).boots[boot];
  const text = (range: { start: number; end: number } | null) =>
    range && `${hex(range.start)}-${hex(range.end)}`;
  return {
    reserved: text(found?.reserved ?? null),
    windows: found?.steps.map(({ window, granted }) => `${window} ${text(granted)}`),
    words: found?.words.map(({ word }): Word => word),
  };
}

describe('C01, C10, C11 and C17 speak of console support on', () => {
  it.each([
    ['on', true, 'refused'],
    ['off', false, 'works'],
  ] as const)('%s', (_words, console, word) => {
    const kdump: Vm = { host: { console }, boots: [['drm'], ['nvme0']] };
    // Told 0, nothing is reserved.
    expect(bootOf(kdump, 'original', 1)).toMatchObject({ reserved: null, words: [word] });
    const arm64 = { console, arch: 'arm64' };
    expect(bootOf({ ...kdump, host: arm64, via: FILE }, 'original', 1).words).toEqual([word]);
    const noSysfb: Vm = { host: { console }, kernel: { sysfb: false }, boots: [['nvme0']] };
    expect(bootOf(noSysfb, 'original', 0).words).toEqual([word]);
  });
});

it('C15: in a kernel that is told 0 a dxg window moves a framebuffer of 8 MiB', () => {
  const dxg = { id: 'gpu', dxg: '64KiB' };
  const vm: Vm = { devices: [dxg], boots: [['drm'], ['gpu', 'drm']] };
  // The next MiB after f8000000-f800ffff.
  expect(bootOf(vm, 'original', 1).windows).toEqual([
    'dxg f8000000-f800ffff',
    'vram f8100000-f88fffff',
  ]);
});

it('C19: the disk is refused without the driver, and with it after the disk, not before', () => {
  const kernel = { sysfb: false };
  const words = (...ids: string[]) => bootOf({ kernel, boots: [ids] }, 'original', 0).words;
  expect(words('nvme0')).toEqual(['refused']);
  expect(words('nvme0', 'drm')).toEqual(['refused', 'works']);
  expect(words('drm', 'nvme0')).toEqual(['works', 'works']);
});

describe('C22 and C28: with efifb held, 128 MiB of framebuffer at T = 3 GiB are not all in what is reserved', () => {
  const host = { framebuffer: '128MiB', lowMmio: '3GiB' };
  it.each(['half-capped', 'merged'])('%s', (id) => {
    const held: Vm = { host, kernel: { efifb: 'held' }, boots: [['drm'], ['nvme0']] };
    // 40000000-402fffff are held, so 128 MiB are only free after the 128 MiB that are reserved.
    expect(bootOf(held, id, 0)).toMatchObject({
      reserved: '40000000-47ffffff',
      windows: ['vram 48000000-4fffffff'],
    });
    expect(bootOf(held, id, 1)).toMatchObject({
      windows: ['config 48000000-48001fff'],
      words: ['refused'],
    });
    const released: Vm = { host, boots: held.boots };
    expect(bootOf(released, id, 0).windows).toEqual(['vram 40000000-47ffffff']);
    expect(bootOf(released, id, 1).words).toEqual(['works']);
  });
});

it('C25: the other order works, the dangerous one does not', () => {
  const host = { generation: 1, framebuffer: '128MiB' };
  const kdump = (...boots: string[][]) => bootOf({ host, boots }, 'merged', 1).words;
  expect(kdump(['drm', 'nvme0'], ['nvme0', 'drm'])).toEqual(['undefined', 'works']);
  expect(kdump(['nvme0', 'drm'], ['drm', 'nvme0'])).toEqual(['works', 'works']);
  expect(kdump(['drm', 'nvme0'], ['drm', 'nvme0'])).toEqual(['works', 'works']);
  expect(kdump(['nvme0', 'drm'], ['nvme0', 'drm'])).toEqual(['works', 'works']);
});

it('C26: the disk of a CVM fares by whether its host holds a framebuffer', () => {
  const words = (console: boolean) =>
    bootOf({ host: { isolation: 'snp', console }, boots: [['nvme0']] }, 'half-capped', 0).words;
  expect([words(true), words(false)]).toEqual([['refused'], ['works']]);
});

describe('C30: one 32 MiB 32-bit BAR on a default lab Gen2 VM', () => {
  const bar32 = { id: 'bar32', bars: [{ size: '32MiB', bits: 32 }] };
  const vm: Vm = { devices: [bar32], boots: [['bar32']] };
  it('starves under merged', () => {
    // Free are fc000000-fed3ffff: the first 32 MiB have the config window, the next end past it. Without the
    // reservation fa000000-fbffffff were free, and clear of the framebuffer, f8000000-f87fffff.
    expect(bootOf(vm, 'merged', 0)).toEqual({
      reserved: 'f8000000-fbffffff',
      windows: ['config fc000000-fc001fff', 'low null'],
      words: ['starved'],
    });
  });
  it('works under original', () => {
    expect(bootOf(vm, 'original', 0)).toEqual({
      reserved: 'f8000000-f87fffff',
      windows: ['config f8800000-f8801fff', 'low fa000000-fbffffff'],
      words: ['works'],
    });
  });
});

it('C31: a disk and a network function of a CVM find room behind what is reserved, a 64 MiB BAR does not', () => {
  const vf = { id: 'vf', bars: [{ size: '1MiB', bits: 64 }] };
  const bar32 = { id: 'bar32', bars: [{ size: '64MiB', bits: 32 }] };
  const host = { isolation: 'snp', console: false };
  const vm: Vm = { host, devices: [NVME, vf, bar32], boots: [['nvme0', 'vf', 'bar32']] };
  // 64 MiB of the 109.25 are reserved.
  expect(bootOf(vm, 'merged', 0)).toMatchObject({
    reserved: 'f8000000-fbffffff',
    words: ['works', 'works', 'starved'],
  });
});

it('K1: a 32-bit BAR fares as merged-v1 leaves it and merged takes it', () => {
  const host = { isolation: 'tdx', console: false };
  const devices = [{ id: 'bar32', bars: [{ size: '32MiB', bits: 32 }] }];
  const vm: Vm = { host, devices, boots: [['bar32']] };
  expect(bootOf(vm, 'merged-v1', 0)).toMatchObject({ reserved: null, words: ['works'] });
  expect(bootOf(vm, 'merged', 0).words).toEqual(['starved']);
});

it('K2: on Gen1 mainline reserves the BAR and the 5.15 backport nothing; with noefi on Gen2 the other way round', () => {
  const gen1: Vm = { host: { generation: 1 }, boots: [['drm'], ['nvme0']] };
  expect(bootOf(gen1, 'mainline', 1).reserved).toBe('f8000000-fbffffff');
  expect(bootOf(gen1, 'stable-5.15', 1)).toMatchObject({ reserved: null, words: ['refused'] });
  const noefi: Vm = { kernel: { efi: false }, boots: [['nvme0']] };
  expect(bootOf(noefi, 'mainline', 0)).toMatchObject({ reserved: null, words: ['refused'] });
  expect(bootOf(noefi, 'stable-5.15', 0).reserved).toBe('f8000000-fbffffff');
});

it('K3: on OpenVMM low MMIO begins where T is rounded up to 4 KiB, and so do framebuffer and guess', () => {
  const host = { vmm: 'openvmm', lowMmio: '614404KiB' };
  // 4 GiB - 614404 KiB = da7ff000, and the half of it is capped at 128 MiB.
  const vm: Vm = { host, boots: [['nvme0'], ['nvme0']] };
  const { boots } = simulate(scenarioOf(vm), mainline);
  expect(boots.map(({ framebuffer }) => hex(framebuffer?.start ?? 0))).toEqual([
    'da7ff000',
    'da7ff000',
  ]);
  expect(bootOf(vm, 'mainline', 1).reserved).toBe('da7ff000-e27fefff');
});

it('K4: without high MMIO a 64 MiB dxg window has room beside 8 MiB reserved, not beside 64', () => {
  const vm: Vm = {
    host: { highMmio: null },
    devices: [{ id: 'gpu', dxg: '64MiB' }],
    boots: [['gpu']],
  };
  expect(bootOf(vm, 'high-config-window', 0).windows).toEqual(['dxg f8800000-fc7fffff']);
  expect(bootOf(vm, 'high-first', 0).words).toEqual(['starved']);
});

describe('the file of a strategy that only a claim speaks of', () => {
  it.each(ownStrategies.map(({ strategy, file }) => [strategy.id, strategy, file] as const))(
    '%s decides the same',
    async (_id, strategy, file) => {
      const loaded = await import(
        /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(file)}`
      );
      expect(file).not.toContain("'");
      const { id, summary, source, exactVtpmCut } = strategy;
      expect(loaded.default).toMatchObject({ id, summary, source });
      expect(loaded.default.exactVtpmCut).toBe(exactVtpmCut);
      for (const generation of [1, 2]) {
        for (const framebuffer of ['8MiB', '66MiB', '128MiB']) {
          const scenario = scenarioOf({
            host: { generation, framebuffer },
            boots: [['drm', 'nvme0'], ['nvme0']],
          });
          expect(simulate(scenario, loaded.default)).toEqual(simulate(scenario, strategy));
        }
      }
    },
  );
});
