import { describe, expect, it } from 'vitest';
import type { Boot, Device, Host, Scenario, Via } from './scenario.ts';
import {
  aDxgDevice,
  aPciDevice,
  aScenario,
  firstBoot,
  kdumpBoot,
  LAB,
} from './testing/examples.ts';
import { mayClearScreenInfo, scenarioProblem } from './validity.ts';

function problemOf(changes: Partial<Scenario>) {
  return scenarioProblem(aScenario(changes));
}

function withDevices(...devices: readonly Device[]) {
  return problemOf({ devices });
}

function withEvents(...words: readonly string[]) {
  return problemOf({ devices: [aPciDevice('nvme0')], boots: [firstBoot(words)] });
}

describe('the host', () => {
  it('is checked before all else', () => {
    const problem = problemOf({ host: { ...LAB, lowMmio: 1 }, devices: [aPciDevice('drm')] });
    expect(problem?.path).toEqual(['host', 'lowMmio']);
  });
});

describe('devices', () => {
  it('are no problem where all is valid', () => {
    expect(withDevices()).toBeNull();
    const bars = [
      [16, 32],
      [2 ** 40, 64],
    ] as const;
    expect(withDevices(aPciDevice('a'), aPciDevice('b', ...bars), aDxgDevice('c', 3))).toBeNull();
  });

  it('have an id of their own', () => {
    const problem = withDevices(aPciDevice('a'), aPciDevice('b'), aDxgDevice('a', 1));
    expect(problem).toMatchObject({ path: ['devices', 2, 'id'], found: '"a" a second time' });
  });

  it('are not called drm', () => {
    expect(withDevices(aPciDevice('a'), aPciDevice('drm'))).toMatchObject({
      path: ['devices', 1, 'id'],
      found: '"drm"',
    });
  });

  it.each([15, 8, 24, 4097, 0])('have no BAR of %d bytes', (size) => {
    expect(withDevices(aPciDevice('a', [size, 32]))?.path).toEqual([
      'devices',
      0,
      'bars',
      0,
      'size',
    ]);
    expect(withDevices(aPciDevice('a', [16, 32], [size, 64]))).toEqual({
      path: ['devices', 0, 'bars', 1, 'size'],
      found: `${size} bytes`,
      expected: 'a power of two from 16 bytes',
    });
  });
});

describe('boots', () => {
  const BOOTS: readonly [string, readonly [Boot, ...Boot[]], (string | number)[] | null][] = [
    ['a first one', [firstBoot([])], null],
    ['a first and two more', [firstBoot([]), kdumpBoot([]), kdumpBoot([])], null],
    ['a first that another kernel started', [kdumpBoot([])], ['boots', 0, 'via']],
    ['a second from nowhere', [firstBoot([]), firstBoot([])], ['boots', 1, 'via']],
  ];

  it.each(BOOTS)('%s', (_what, boots, path) => {
    expect(problemOf({ boots })?.path ?? null).toEqual(path);
  });

  it('say what is wrong with their start', () => {
    expect(problemOf({ boots: [kdumpBoot([])] })?.found).toBe('a way here on the first boot');
    expect(problemOf({ boots: [firstBoot([]), firstBoot([])] })?.found).toBe('nothing');
  });
});

describe('a cleared screen_info', () => {
  const via: Via = {
    kind: 'kexec',
    syscall: 'kexec_file_load',
    tools: null,
    fb0: 'hyperv_fb',
    screenInfo: 'cleared',
  };
  const problemWith = (changes: Partial<Via>, host: Partial<Host> = {}) => {
    const boots: Scenario['boots'] = [
      firstBoot([]),
      { ...kdumpBoot([]), via: { ...via, ...changes } },
    ];
    return problemOf({ host: { ...LAB, ...host }, boots });
  };

  it.each([
    ['alone', {}],
    ['in a CVM', { isolation: 'tdx' }],
    ['without console support', { console: false }],
    ['with a device tree', { firmware: 'devicetree' }],
    ['under OpenVMM', { vmm: 'openvmm' }],
  ] as const)('is no problem %s', (_what, host) => {
    expect(problemWith({}, host)).toBeNull();
  });

  it.each([
    ['arm64', {}, { arch: 'arm64' }, 'x86_64'],
    ['generation 1', {}, { generation: 1 }, 'generation 2'],
    ['kexec_load', { syscall: 'kexec_load' }, {}, 'kexec_file_load'],
    ['fb0 hyperv_drm', { fb0: 'hyperv_drm' }, {}, 'fb0 hyperv_fb'],
    ['fb0 efifb', { fb0: 'efifb' }, {}, 'fb0 hyperv_fb'],
    ['fb0 none', { fb0: 'none' }, {}, 'fb0 hyperv_fb'],
  ] as const)('is one with %s', (found, changes, host, needed) => {
    expect(problemWith(changes, host)).toEqual({
      path: ['boots', 1, 'via', 'screenInfo'],
      found: `cleared with ${found}`,
      expected: `kept, or ${needed}`,
    });
  });
});

it.each<[string, Partial<Via>, Partial<Host>, boolean]>([
  ['hyperv_fb and kexec_file_load', {}, {}, true],
  ['kexec_load', { syscall: 'kexec_load' }, {}, false],
  ['hyperv_drm', { fb0: 'hyperv_drm' }, {}, false],
  ['arm64', {}, { arch: 'arm64' }, false],
  ['Gen1', {}, { generation: 1 }, false],
])('whether a kernel may have cleared its screen_info: %s', (_what, changes, host, may) => {
  const via: Via = { kind: 'kdump', syscall: 'kexec_file_load', tools: null, fb0: 'hyperv_fb' };
  expect(mayClearScreenInfo({ ...LAB, ...host }, { ...via, ...changes })).toBe(may);
});

describe('events', () => {
  it.each([
    ['probes', ['probe nvme0', 'probe drm']],
    ['removal after a probe', ['probe nvme0', 'remove nvme0']],
    ['a probe after removal', ['probe drm', 'remove drm', 'probe drm', 'remove drm']],
  ])('may be %s', (_what, words) => {
    expect(withEvents(...words)).toBeNull();
  });

  it.each([
    ['a device that is not there', ['probe nvme1'], ['events', 0, 'probe'], '"nvme1"'],
    ['its removal', ['probe drm', 'remove nvme1'], ['events', 1, 'remove'], '"nvme1"'],
    [
      'a second probe',
      ['probe nvme0', 'probe drm', 'probe nvme0'],
      ['events', 2, 'probe'],
      'a second probe of "nvme0"',
    ],
    [
      'removal before a probe',
      ['remove nvme0', 'probe nvme0'],
      ['events', 0, 'remove'],
      'removal of "nvme0", which is not probed',
    ],
    [
      'a second removal',
      ['probe drm', 'remove drm', 'remove drm'],
      ['events', 2, 'remove'],
      'removal of "drm", which is not probed',
    ],
  ])('may not be %s', (_what, words, path, found) => {
    expect(withEvents(...words)).toMatchObject({ path: ['boots', 0, ...path], found });
  });

  it('begin afresh in every boot', () => {
    const boots = (words: string[]): Partial<Scenario> => ({
      boots: [firstBoot(['probe drm']), kdumpBoot(words)],
    });
    expect(problemOf(boots(['probe drm']))).toBeNull();
    expect(problemOf(boots(['remove drm']))?.path).toEqual(['boots', 1, 'events', 0, 'remove']);
  });
});
