import { describe, expect, it } from 'vitest';
import { type Host, MIB, type Scenario } from '../../engine/index.ts';
import { readRecorded } from '../conformance/recorded.ts';
import { readScenario } from './read.ts';
import { writeScenario } from './write.ts';

const kernel = { sysfb: true, efi: true, efifb: 'released' } as const;

/** Everything that a scenario can say, each away from what a missing field means. */
const full: Scenario = {
  name: 'a "name"\nof two lines',
  host: {
    arch: 'arm64',
    generation: 2,
    isolation: 'snp',
    console: false,
    firmware: 'devicetree',
    lowMmio: 513 * MIB + 1,
    highMmio: { start: 0x100000001, end: 2 ** 52 - 1 },
    screen: { resolution: [4834, 3622] },
  },
  devices: [
    { id: '10', bars: [], root: false },
    {
      id: 'b',
      bars: [
        { size: 16, bits: 32 },
        { size: 2 ** 40, bits: 64 },
      ],
      root: true,
    },
    { id: 'c', dxg: 3000, root: true },
  ],
  boots: [
    { via: null, kernel, events: [{ probe: 'drm' }, { probe: 'b' }, { remove: 'b' }] },
    {
      via: { kind: 'kexec', syscall: 'kexec_file_load', tools: '2.0.18', fb0: 'efifb' },
      kernel: { sysfb: false, efi: false, efifb: 'held' },
      events: [],
    },
    {
      via: { kind: 'kdump', syscall: 'kexec_load', tools: null, fb0: 'none' },
      kernel,
      events: [{ probe: 'c' }],
    },
  ],
};

function readBack(scenario: Scenario) {
  return readScenario(JSON.parse(JSON.stringify(writeScenario(scenario))));
}

describe('a scenario written and read again is the same', () => {
  it('with everything that it can say', () => {
    expect(readBack(full)).toEqual({ scenario: full, problem: null, inKey: false });
  });

  it('under OpenVMM, and with a cleared screen_info', () => {
    const acpi = { isolation: 'none', firmware: 'acpi' } as const;
    const host: Host = { ...full.host, ...acpi, arch: 'x86_64', vmm: 'openvmm' };
    const via = {
      kind: 'kdump',
      syscall: 'kexec_file_load',
      tools: null,
      fb0: 'hyperv_fb',
      screenInfo: 'cleared',
    } as const;
    const boots: Scenario['boots'] = [full.boots[0], { via, kernel, events: [] }];
    const scenario: Scenario = { ...full, host, boots };
    expect(readBack(scenario)).toEqual({ scenario, problem: null, inKey: false });
    expect(writeScenario(scenario).host).toMatchObject({ vmm: 'openvmm' });
  });

  it('without them where they are what a missing field means', () => {
    const host = { vmm: 'hyper-v' };
    const via = { kind: 'kexec', syscall: 'kexec_load', screenInfo: 'kept' };
    const boots = [{ events: [] }, { via, events: [] }];
    const said = { format: 'hvmmio-scenario/1', host, devices: [], boots };
    const { scenario } = readScenario(said);
    const plain = {
      ...said,
      host: {},
      boots: [{ events: [] }, { via: { ...via, screenInfo: undefined }, events: [] }],
    };
    expect(scenario).toStrictEqual(readScenario(JSON.parse(JSON.stringify(plain))).scenario);
    expect(JSON.stringify(scenario && writeScenario(scenario))).not.toMatch(/"vmm"|screenInfo/);
  });

  it('with nothing that need not be said', () => {
    const host = { ...full.host, lowMmio: null, highMmio: null };
    const boots: Scenario['boots'] = [{ via: null, kernel, events: [] }];
    const bare: Scenario = { name: null, host, devices: [], boots };
    expect(readBack(bare).scenario).toEqual(bare);
  });

  it('in all recorded scenarios', () => {
    const recorded = readRecorded<{ scenario: unknown }>('public.jsonl.gz');
    expect(recorded).toHaveLength(400);
    for (const line of recorded) {
      const { scenario } = readScenario(line.scenario);
      expect(scenario).not.toBeNull();
      if (scenario !== null) expect(readBack(scenario).scenario).toEqual(scenario);
    }
  });
});

it('a missing field means the value in the example of the format', () => {
  const format = 'hvmmio-scenario/1';
  const via = { kind: 'kexec', syscall: 'kexec_load' };
  const boots = [{ events: [] }, { via, kernel: { efi: false }, events: [] }];
  const device = { id: 'a', bars: [] };
  expect(readScenario({ format, devices: [device], boots }).scenario).toEqual({
    name: null,
    host: {
      arch: 'x86_64',
      generation: 2,
      isolation: 'none',
      console: true,
      firmware: 'acpi',
      lowMmio: null,
      highMmio: { start: 0xfe0000000, end: 0xfffffffff },
      screen: { resolution: [1920, 1080] },
    },
    devices: [{ ...device, root: false }],
    boots: [
      { via: null, kernel, events: [] },
      { via: { ...via, tools: null, fb0: 'none' }, kernel: { ...kernel, efi: false }, events: [] },
    ],
  });
});
