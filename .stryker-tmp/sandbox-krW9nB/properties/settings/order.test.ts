import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../scenarios/read.ts';
import { scenariosIn } from './arbitrary.ts';
import { domains } from './domains.ts';
import { compareScenarios } from './order.ts';

const scenarios = scenariosIn(domains.anything);

function read(part: object) {
  const boots = [{ events: [] }];
  const { scenario } = readScenario({
    format: 'hvmmio-scenario/1',
    devices: [],
    boots,
    ...part,
  });
  if (scenario === null) throw new Error('the scenario of the test is invalid');
  return scenario;
}

const via = { kind: 'kdump', syscall: 'kexec_load', fb0: 'hyperv_drm' };
const device = (size: string) => ({ id: 'a', bars: [{ size, bits: 64 }] });

describe('the order of scenarios', () => {
  it('is total: one of two different scenarios is the smaller', () => {
    fc.assert(
      fc.property(scenarios, scenarios, (one, other) => {
        const there = Math.sign(compareScenarios(one, other));
        expect(Math.sign(compareScenarios(other, one))).toBe(there === 0 ? 0 : -there);
        if (there === 0) expect({ ...one, name: null }).toEqual({ ...other, name: null });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(scenarios, scenarios, scenarios, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort(compareScenarios);
        if (x === undefined || y === undefined || z === undefined) return;
        expect(compareScenarios(x, z)).toBeLessThanOrEqual(0);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it.each<[string, object, object]>([
    ['a boot', {}, { boots: [{ events: [] }, { via, events: [] }] }],
    ['a device', {}, { devices: [{ id: 'a', bars: [] }] }],
    ['an event', {}, { boots: [{ events: [{ probe: 'drm' }] }] }],
    ['a BAR', { devices: [{ id: 'a', bars: [] }] }, { devices: [device('4KiB')] }],
    ['a larger BAR', { devices: [device('4KiB')] }, { devices: [device('8KiB')] }],
    ['another generation', {}, { host: { generation: 1 } }],
    ['low MMIO asked for', {}, { host: { lowMmio: '128MiB' } }],
    ['more low MMIO', { host: { lowMmio: '128MiB' } }, { host: { lowMmio: '3GiB' } }],
    ['another resolution', {}, { host: { resolution: [1024, 768] } }],
    ['no SYSFB', {}, { boots: [{ kernel: { sysfb: false }, events: [] }] }],
    [
      'a boot more than all else',
      { host: { generation: 1, lowMmio: '3GiB' }, devices: [device('64GiB')] },
      { boots: [{ events: [] }, { via, events: [] }] },
    ],
  ])('counts %s', (_what, smaller, larger) => {
    expect(compareScenarios(read(smaller), read(larger))).toBeLessThan(0);
  });

  const kexec = (change: object) => ({
    boots: [{ events: [] }, { via: { ...via, ...change }, events: [] }],
  });
  const boot = (kernel: object) => ({ boots: [{ kernel, events: [] }] });

  // Each list from ordinary to strange.
  it.each<[string, readonly object[]]>([
    ['isolation', ['none', 'vbs', 'snp', 'tdx'].map((isolation) => ({ host: { isolation } }))],
    ['/dev/fb0', ['hyperv_drm', 'none', 'efifb', 'hyperv_fb'].map((fb0) => kexec({ fb0 }))],
    [
      'high MMIO',
      [
        ['0xfe0000000', '0xfffffffff'],
        null,
        ['0xfe0000000', '0xfe03fffff'],
        ['0xff0000000', '0xfffffffff'],
        ['0xfc0000000', '0xfffffffff'],
      ].map((highMmio) => ({ host: { highMmio } })),
    ],
    [
      'framebuffers, by how far they are from 8 MiB',
      [
        {},
        { framebuffer: '8MiB' },
        { framebuffer: '6MiB' },
        { resolution: [1024, 768] },
        { framebuffer: '14MiB' },
        { framebuffer: '2MiB' },
        { framebuffer: '16MiB' },
      ].map((host) => ({ host })),
    ],
    [
      'settings, those of the host before the kernels',
      [
        boot({ efifb: 'held' }),
        boot({ efi: false }),
        boot({ sysfb: false }),
        { host: { console: false } },
        { host: { vmm: 'openvmm' } },
        { host: { firmware: 'devicetree' } },
        { host: { isolation: 'vbs' } },
        { host: { arch: 'arm64' } },
        { host: { generation: 1 } },
      ],
    ],
    [
      'settings of a kexec path',
      [
        kexec({}),
        kexec({ fb0: 'none' }),
        kexec({ tools: '2.0.18' }),
        kexec({ syscall: 'kexec_file_load' }),
        kexec({ kind: 'kexec' }),
        kexec({ syscall: 'kexec_file_load', fb0: 'hyperv_fb' }),
        kexec({ syscall: 'kexec_file_load', fb0: 'hyperv_fb', screenInfo: 'cleared' }),
      ],
    ],
  ])('ranks %s', (_what, parts) => {
    const sorted = parts.map(read).sort(compareScenarios);
    expect(sorted).toEqual(parts.map(read));
    for (const [at, scenario] of sorted.slice(1).entries()) {
      expect(compareScenarios(read(parts[at] ?? {}), scenario)).toBeLessThan(0);
    }
  });
});
