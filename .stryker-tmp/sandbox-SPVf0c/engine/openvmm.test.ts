import { describe, expect, it } from 'vitest';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { layOut, lowBase } from './host/layout.ts';
import type { Boot, Host } from './scenario.ts';
import { simulate } from './simulate.ts';
import { aPciDevice, aScenario, aStrategy, firstBoot, kdumpBoot, LAB } from './testing/examples.ts';
import { FROM_LFB, run } from './testing/run.ts';

const MIB = 0x100000;
const GIB = 1024 * MIB;
const OPENVMM = { vmm: 'openvmm' } as const;
const ARM64 = { ...OPENVMM, arch: 'arm64' } as const;

describe('under OpenVMM low MMIO', () => {
  it.each([
    ['where nothing is asked for', {}, 0xf8000000],
    ['with 128 MiB of framebuffer', { screen: { framebuffer: 128 * MIB } }, 0xf8000000],
    ['with 7680x4320', { screen: { resolution: [7680, 4320] } }, 0xf8000000],
    ['with T of 128 MiB', { lowMmio: 128 * MIB }, 0xf8000000],
    ['with a byte more, rounded up to a page', { lowMmio: 128 * MIB + 1 }, 0xf7fff000],
    ['with T of 150 MiB', { lowMmio: 150 * MIB }, 0xf6a00000],
    ['with T of 3.5 GiB', { lowMmio: 3.5 * GIB }, 0x20000000],
    ['on arm64', ARM64, 0xe0000000],
    ['on arm64 with 513 MiB and a byte', { ...ARM64, lowMmio: 513 * MIB + 1 }, 0xdfeff000],
  ] as const)('%s starts at the framebuffer of 8 MiB', (_what, changes, base) => {
    const host: Host = { ...LAB, ...OPENVMM, ...changes };
    expect(lowBase(host)).toBe(base);
    const { firmware, framebuffer, lfbBase } = layOut(host);
    expect(firmware.ranges[0]).toEqual({ start: base, end: 0xffffffff });
    expect(firmware).toMatchObject({ graphics: true, videoMemory: 8 * MIB, videoBar: null });
    expect(framebuffer).toEqual({ start: base, end: base + 8 * MIB - 1 });
    expect(lfbBase).toBe(base);
  });

  it('comes with the high MMIO that the scenario names', () => {
    const highMmio = { start: 0x140000000, end: 0x15fffffff };
    const ranges = [{ start: 0xf8000000, end: 0xffffffff }, highMmio];
    expect(layOut({ ...LAB, ...OPENVMM, highMmio }).firmware.ranges).toEqual(ranges);
    expect(layOut({ ...LAB, ...OPENVMM, highMmio: null }).firmware.ranges).toHaveLength(1);
  });

  it('has neither framebuffer nor graphics device without console support', () => {
    const layout = layOut({ ...LAB, ...OPENVMM, console: false });
    expect(layout).toMatchObject({ framebuffer: null, lfbBase: 0, firmware: { graphics: false } });
    const [boot] = run([firstBoot(['probe drm', 'probe gpu'])], {}, { ...OPENVMM, console: false });
    expect(boot?.words).toEqual(['drm absent', 'gpu works']);
  });
});

it('of the assumptions OpenVMM leaves open only what else the machine holds', () => {
  const A3 = [{ start: 0xf9000000, end: 0xf9ffffff, busy: true, name: 'other' }];
  const other: Assumptions = { A1: 'firmware', A2: 'kept', A3, A4: 'kept', A5: 'power-on' };
  const usual = layOut({ ...LAB, ...OPENVMM }, { ...DEFAULT_ASSUMPTIONS, A3 });
  expect(layOut({ ...LAB, ...OPENVMM }, other)).toEqual(usual);
  expect(usual.firmware.iomem).toBe(A3);
});

describe('under OpenVMM a config window over the framebuffer', () => {
  const outcomeOf = (events: readonly string[], host: Partial<Host> = OPENVMM) => {
    const [boot] = run([firstBoot(events)], {}, host);
    return { steps: boot?.steps, words: boot?.words };
  };

  it('is mapped underneath, and the probe goes on', () => {
    expect(outcomeOf(['probe nvme'])).toEqual({
      steps: ['config f8000000 conflict', 'high fe0000000 granted'],
      words: ['nvme undefined'],
    });
    expect(outcomeOf(['probe nvme'], {})).toEqual({
      steps: ['config f8000000 conflict'],
      words: ['nvme refused'],
    });
  });

  it('is so on arm64 too', () => {
    expect(outcomeOf(['probe nvme'], ARM64)).toEqual({
      steps: ['config e0000000 conflict', 'high fe0000000 granted'],
      words: ['nvme undefined'],
    });
  });

  it('comes before a low window that may lie there as well', () => {
    expect(outcomeOf(['probe low'])).toEqual({
      steps: ['config f8000000 conflict', 'low f8100000 conflict'],
      words: ['low undefined'],
    });
  });

  it('counts for less than a failure after it', () => {
    expect(outcomeOf(['probe huge'])).toEqual({
      steps: ['config f8000000 conflict', 'low f8100000 conflict', 'high none exhausted'],
      words: ['huge exhausted'],
    });
  });

  it('is held, unlike one that is refused', () => {
    const events = ['probe nvme', 'probe gpu', 'remove nvme', 'probe nvme'];
    expect(outcomeOf(events).steps).toEqual([
      'config f8000000 conflict',
      'high fe0000000 granted',
      'dxg f8010000 conflict',
      'config f8000000 conflict',
      'high fe0000000 granted',
    ]);
  });

  it('stays undefined when the framebuffer moves away, until the device is removed', () => {
    // The framebuffer's first whole MiB behind the config window: it leaves f8000000.
    const moved = ['config f8000000 conflict', 'high fe0000000 granted', 'vram f8100000 moved'];
    expect(outcomeOf(['probe nvme', 'probe drm'])).toEqual({
      steps: moved,
      words: ['nvme undefined', 'drm works'],
    });
    const again = ['probe nvme', 'probe drm', 'remove nvme', 'probe nvme'];
    expect(outcomeOf(again)).toEqual({
      steps: [...moved, 'config f8000000 granted', 'high fe0000000 granted'],
      words: ['nvme works', 'drm works'],
    });
  });

  it('needs a kernel that reserves nothing there', () => {
    const [boot, later] = run(
      [firstBoot(['probe nvme']), kdumpBoot(['probe nvme'])],
      FROM_LFB,
      OPENVMM,
    );
    expect(boot?.steps[0]).toBe('config f8800000 granted');
    expect(later?.steps[0]).toBe('config f8000000 conflict');
    expect(later?.words).toEqual(['nvme undefined']);
  });
});

it('under OpenVMM the place that the framebuffer left is free, whatever is assumed', () => {
  const boots: readonly [Boot] = [firstBoot(['probe gap', 'probe drm', 'remove gap', 'probe gap'])];
  const devices = [aPciDevice('gap')];
  const scenario = aScenario({ host: OPENVMM, devices, boots });
  const assumptions: Assumptions = { ...DEFAULT_ASSUMPTIONS, A4: 'kept', A2: 'kept' };
  const [boot] = simulate(scenario, aStrategy({}), undefined, assumptions).boots;
  expect(boot?.steps.map(({ window, result }) => `${window} ${result}`)).toEqual([
    'config conflict',
    'vram moved',
    'config granted',
  ]);
});
