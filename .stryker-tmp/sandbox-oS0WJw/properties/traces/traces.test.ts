import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOut, type Outcome, type Range, type Scenario, simulate } from '../../engine/index.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { pre60 } from '../../strategies/pre-6.0.ts';
import { readScenario } from '../scenarios/read.ts';

const folder = new URL('./', import.meta.url);

function read(name: string): Scenario {
  const text = readFileSync(new URL(`${name}.json`, folder), 'utf8');
  const { scenario, problem } = readScenario(JSON.parse(text));
  if (scenario === null) throw new Error(`${name}: ${JSON.stringify(problem)}`);
  return scenario;
}

/** As `/proc/iomem` prints it. */
function print(range: Range | null | undefined): string | null {
  return range ? `${range.start.toString(16)}-${range.end.toString(16)}` : null;
}

/** What a device got for a window, in the first boot or another; null where it got nothing. */
function granted({ boots }: Outcome, device: string, window: string, boot = 0): string | null {
  const steps = boots[boot]?.steps ?? [];
  return print(steps.find((step) => step.device === device && step.window === window)?.granted);
}

function result({ boots }: Outcome, device: string, window: string, boot = 0) {
  const steps = boots[boot]?.steps ?? [];
  return steps.find((step) => step.device === device && step.window === window)?.result;
}

function word({ boots }: Outcome, device: string, boot = 0) {
  return boots[boot]?.words.find((said) => said.device === device)?.word;
}

/** The low base, as ACPI reports it. */
function base(scenario: Scenario): string | undefined {
  return layOut(scenario.host).firmware.ranges[0]?.start.toString(16);
}

it('every file here is the trace of a machine with a name', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  expect(files).toHaveLength(13);
  for (const file of files) expect(read(file.replace('.json', '')).name).toMatch(/\w/);
});

describe('S3: Gen1, T = 128 MiB, 7680x4320, with the merged fix', () => {
  const outcome = simulate(read('lab-gen1-7680x4320'), merged);
  const [first, kdump] = outcome.boots;

  it('the first kernel', () => {
    expect(first?.ranges.map(print)).toEqual(['f8000000-fed3ffff', 'fe0000000-fffffffff']);
    expect(print(first?.reserved)).toBe('f8000000-fbffffff');
    expect(granted(outcome, 'drm', 'vram')).toBe('fe0000000-fe7ffffff');
  });

  it('the kdump kernel is still told base f8000000, size 64 MiB', () => {
    expect(print(layOut(read('lab-gen1-7680x4320').host).firmware.videoBar)).toBe(
      'f8000000-fbffffff',
    );
    expect(print(kdump?.reserved)).toBe('f8000000-fbffffff');
    expect(kdump?.ranges.map(print)).toEqual(['f8000000-fed3ffff', 'fe0000000-fffffffff']);
    expect(print(kdump?.framebuffer)).toBe('fe0000000-fe7ffffff');
  });
});

it('commit f0880e2cb7e1: Gen1 before Linux 6.0, a ConnectX VF probed first', () => {
  const outcome = simulate(read('gen1-connectx-vf'), pre60);
  expect(outcome.boots[0]?.reserved).toBeNull();
  expect(granted(outcome, 'vf', 'config')).toBe('f8000000-f8001fff');
  expect(result(outcome, 'vf', 'config')).toBe('granted');
  expect(granted(outcome, 'vf', 'high')).toBe('fe0000000-fe07fffff');
  expect(granted(outcome, 'drm', 'vram')).toBe('f8100000-f88fffff');
  expect([word(outcome, 'vf'), word(outcome, 'drm')]).toEqual(['works', 'works']);
});

describe('S4: bases', () => {
  it.each([
    ['Gen2, 4834x3622, nothing asked', 'lab-gen2-4834x3622', 'f7800000'],
    ['Gen2, 4834x3622, T = 150 MiB', 'lab-gen2-4834x3622-150mib', 'f6a00000'],
    ['Gen2, 4834x3622, T = 1 GiB', 'lab-gen2-4834x3622-1gib', 'c0000000'],
    ['Gen1, 1920x1080, T = 150 MiB', 'lab-gen1-150mib', 'f6a00000'],
    ['arm64', 'lab-arm64', 'e0000000'],
  ])('%s', (_machine, name, expected) => {
    const scenario = read(name);
    expect(base(scenario)).toBe(expected);
    const [boot] = simulate(scenario, original).boots;
    expect(boot?.ranges[0]?.start.toString(16)).toBe(expected);
  });

  it('the framebuffer is at the base on Gen2', () => {
    const starts = ['lab-gen2-4834x3622', 'lab-gen2-4834x3622-150mib', 'lab-gen2-4834x3622-1gib'];
    const found = starts.map((name) => simulate(read(name), original).boots[0]);
    expect(found.map((boot) => print(boot?.framebuffer))).toEqual([
      'f7800000-fbbfffff',
      'f6a00000-fadfffff',
      'c0000000-c43fffff',
    ]);
    expect(found.map((boot) => boot?.lfbBase.toString(16))).toEqual([
      'f7800000',
      'f6a00000',
      'c0000000',
    ]);
  });

  it('the framebuffer of arm64 is at its base', () => {
    const [boot] = simulate(read('lab-arm64'), original).boots;
    expect(boot?.lfbBase.toString(16)).toBe('e0000000');
    expect(boot?.framebuffer?.start.toString(16)).toBe('e0000000');
  });

  it('video memory of Gen1 is at f8000000, away from the base', () => {
    const outcome = simulate(read('lab-gen1-150mib'), original);
    expect(granted(outcome, 'drm', 'vram')).toBe('f8000000-f87fffff');
  });
});

describe('Azure NCas T4 v3', () => {
  const scenario = read('azure-ncast4v3');
  const outcome = simulate(scenario, original);

  /** Where the BARs of a device's window lie: the largest first. */
  function barsIn(device: string, window: 'low' | 'high', bits: 32 | 64): string[] {
    const found = scenario.devices.find(({ id }) => id === device);
    const bars = found !== undefined && 'bars' in found ? found.bars : [];
    const sizes = bars.filter((bar) => bar.bits === bits).map(({ size }) => size);
    let next = Number.parseInt(granted(outcome, device, window) ?? '', 16);
    return sizes
      .toSorted((one, other) => other - one)
      .map((size) => {
        const start = next;
        next += size;
        return start.toString(16);
      });
  }

  it('the T4', () => {
    expect(granted(outcome, 't4', 'low')).toBe('41000000-41ffffff');
    expect(granted(outcome, 't4', 'high')).toBe('fe0000000-ff1ffffff');
    expect(barsIn('t4', 'low', 32)).toEqual(['41000000']);
    expect(barsIn('t4', 'high', 64)).toEqual(['fe0000000', 'ff0000000']);
  });

  it('the ConnectX-4 VF after it', () => {
    expect(granted(outcome, 'vf', 'high')).toBe('ff2000000-ff20fffff');
    expect(barsIn('vf', 'high', 64)).toEqual(['ff2000000']);
    expect(granted(outcome, 'vf', 'low')).toBeNull();
  });
});

it('Azure Gen2, T = 3 GiB, efifb held: the framebuffer moves', () => {
  const outcome = simulate(read('azure-gen2-efifb-held'), original);
  expect(outcome.boots[0]?.lfbBase.toString(16)).toBe('40000000');
  expect(granted(outcome, 'nvme0', 'config')).toBe('40800000-40801fff');
  expect(granted(outcome, 'drm', 'vram')).toBe('40900000-410fffff');
  expect(result(outcome, 'drm', 'vram')).toBe('moved');
});

it('linux-azure on a lab Gen2 host: the kdump kernel loses its disk', () => {
  const outcome = simulate(read('lab-gen2-linux-azure-kdump'), original);
  const [first, kdump] = outcome.boots;
  expect(print(first?.reserved)).toBe('f8000000-f87fffff');
  expect(granted(outcome, 'nvme0', 'config')).toBe('f8800000-f8801fff');
  expect(word(outcome, 'nvme0')).toBe('works');
  expect([kdump?.lfbBase, kdump?.reserved]).toEqual([0, null]);
  expect(granted(outcome, 'nvme0', 'config', 1)).toBe('f8000000-f8001fff');
  expect(word(outcome, 'nvme0', 1)).toBe('refused');
});

describe('Azure, x86_64', () => {
  it('Gen2: the firmware framebuffer is at 40000000', () => {
    const [boot] = simulate(read('azure-gen2'), original).boots;
    expect(boot?.lfbBase.toString(16)).toBe('40000000');
    expect(boot?.framebuffer?.start.toString(16)).toBe('40000000');
  });

  it('Gen1: the windows, and the video BAR at f8000000', () => {
    const { firmware } = layOut(read('azure-gen1').host);
    expect(firmware.ranges.map(print)).toEqual(['40000000-fffbffff', 'fe0000000-fffffffff']);
    expect(firmware.videoBar?.start.toString(16)).toBe('f8000000');
  });
});
