import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import {
  type Bar,
  type Boot,
  type Device,
  type Host,
  type KernelConfig,
  type PciDevice,
  type Scenario,
  scenarioProblem,
  type Via,
} from '../../engine/index.ts';
import { minimise } from '../search/minimise.ts';
import { drawAnything } from './anything.ts';
import type { Setting } from './axis.ts';
import { BAR_COUNTS, BAR_SIZE, BAR_WIDTHS, drawBars } from './bars.ts';
import { DEVICE_SETS } from './device-sets.ts';
import { ROOT, WINDOW_SIZE } from './devices.ts';
import { type Draw, everyOne, listedDraw, randomDraw } from './draw.ts';
import { drawEvents, drawLoadOrder } from './events.ts';
import { drawHost, HOST_AXES, ORDINARY_HOST } from './host.ts';
import { drawHostKind, HOST_KINDS } from './host-type.ts';
import { drawKernel, KERNEL_AXES, KERNELS, ORDINARY_KERNEL } from './kernel.ts';
import { compareScenarios } from './order.ts';
import { drawPath, ORDINARY_PATH, PATH_AXES, PATHS, SCREEN_INFO } from './path.ts';

const FIRST: Boot = { via: null, kernel: ORDINARY_KERNEL, events: [] };
const ORDINARY: Scenario = { name: null, host: ORDINARY_HOST, devices: [], boots: [FIRST] };
const BAR: Bar = { size: 16, bits: 64 };
const PCI: PciDevice = { id: 'a', bars: [], root: false };
/** The only way on which screen_info can be cleared. */
const BY_FILE: Via = { ...ORDINARY_PATH, syscall: 'kexec_file_load', fb0: 'hyperv_fb' };

const withHost = (host: Host): Scenario => ({ ...ORDINARY, host });
const withKernel = (kernel: KernelConfig): Scenario => ({
  ...ORDINARY,
  boots: [{ ...FIRST, kernel }],
});
const withPath = (via: Via): Scenario => ({ ...ORDINARY, boots: [FIRST, { ...FIRST, via }] });
const withDevices = (...devices: readonly Device[]): Scenario => ({ ...ORDINARY, devices });

/** A setting in a scenario that is ordinary but for it, whatever it is a setting of. */
interface Placed {
  readonly id: string;
  readonly listed: readonly Scenario[];
  readonly drawn: (draw: Draw) => Scenario;
}

function place<Owner>(setting: Setting<Owner>, owner: Owner, put: (owner: Owner) => Scenario) {
  const listed = setting.everyIn(owner).map(put);
  return { id: setting.id, listed, drawn: (draw: Draw) => put(setting.drawIn(draw, owner)) };
}

const placed: readonly Placed[] = [
  ...HOST_AXES.map((axis) => place(axis, ORDINARY_HOST, withHost)),
  ...KERNEL_AXES.map((axis) => place(axis, ORDINARY_KERNEL, withKernel)),
  ...PATH_AXES.map((axis) => place(axis, axis === SCREEN_INFO ? BY_FILE : ORDINARY_PATH, withPath)),
  place(BAR_SIZE, BAR, (bar) => withDevices({ ...PCI, bars: [bar] })),
  place(ROOT, PCI, (device) => withDevices(device)),
  place(WINDOW_SIZE, { id: 'a', dxg: 16, root: false }, (device) => withDevices(device)),
];

/** The draw for as long as there are at most two hundred thousand ways; then the ordinary. */
function coarse(draw: Draw): Draw {
  let ways = 1;
  return {
    below(count) {
      if (ways * count > 200_000) return 0;
      ways *= count;
      return draw.below(count);
    },
  };
}

function everythingDrawn(make: (draw: Draw) => unknown): Set<string> {
  const drawn = new Set<string>();
  for (const made of everyOne((draw) => make(coarse(draw)))) drawn.add(JSON.stringify(made));
  return drawn;
}

function missing(values: readonly unknown[], make: (draw: Draw) => unknown): unknown[] {
  const drawn = everythingDrawn(make);
  return values.filter((value) => !drawn.has(JSON.stringify(value)));
}

function expectRising(scenarios: readonly Scenario[]): void {
  for (const [at, scenario] of scenarios.entries()) {
    const next = scenarios[at + 1];
    if (next !== undefined) expect(compareScenarios(scenario, next)).toBeLessThan(0);
  }
}

describe.each(placed)('the values of $id', ({ listed, drawn }) => {
  it('are possible and rise, from ordinary to strange, in the one order of scenarios', () => {
    expect(listed.length).toBeGreaterThan(1);
    expect(listed.map(scenarioProblem).filter((problem) => problem !== null)).toEqual([]);
    expectRising(listed);
  });

  it('can each be drawn', () => {
    expect(missing(listed, drawn)).toEqual([]);
  });

  it('begin with the one that is drawn by the smallest choices', () => {
    expect(drawn(listedDraw([]))).toEqual(listed[0]);
  });
});

describe('values that have a name for many settings at once', () => {
  it('rise in the one order', () => {
    expectRising(HOST_KINDS.map(({ value }) => withHost({ ...ORDINARY_HOST, ...value })));
    expectRising(KERNELS.map(({ value }) => withKernel(value)));
    expectRising(PATHS.map(({ value }) => withPath({ ...ORDINARY_PATH, ...value })));
    expectRising(DEVICE_SETS.map(({ value }) => withDevices(...value)));
  });

  it('can be drawn', () => {
    const hosts = HOST_KINDS.map(({ value }) => ({ ...ORDINARY_HOST, ...value }));
    expect(missing(hosts, (draw) => drawHostKind(draw, ORDINARY_HOST))).toEqual([]);
    const kernels = KERNELS.map(({ value }) => value);
    expect(missing(kernels, drawKernel)).toEqual([]);
    const paths = PATHS.map(({ value }) => ({ ...ORDINARY_PATH, ...value }));
    expect(missing(paths, (draw) => drawPath(draw, ORDINARY_HOST))).toEqual([]);
  });

  it('have no device but what can be drawn: as many BARs, of those sizes and widths', () => {
    const counts = new Set([...everyOne((draw) => drawBars(coarse(draw)).length)]);
    expect(counts).toEqual(new Set(BAR_COUNTS));
    const widths: readonly number[] = BAR_WIDTHS.map(({ value }) => value);
    const sizes: readonly number[] = BAR_SIZE.values.map(({ value }) => value);
    for (const device of DEVICE_SETS.flatMap(({ value }) => value)) {
      if ('dxg' in device) {
        expect(sizes).toContain(device.dxg);
        continue;
      }
      expect(BAR_COUNTS).toContain(device.bars.length);
      for (const { bits, size } of device.bars) {
        expect(widths).toContain(bits);
        expect(sizes).toContain(size);
      }
    }
  });
});

describe('events', () => {
  it('can be drawn in every load order, with the graphics device and without', () => {
    const orders = [['a', 'drm'], ['a']].flatMap((ids) => [
      ...everyOne((draw) => drawLoadOrder(draw, ids)),
    ]);
    expect(orders).toHaveLength(3);
    expect(missing(orders, (draw) => drawEvents(draw, ['a', 'drm']))).toEqual([]);
  });
});

describe('whatever is drawn', () => {
  it('is possible, and becomes the ordinary scenario by simpler values alone', () => {
    const draw = randomDraw(seedrandom('domain'));
    for (let drawn = 0; drawn < 300; drawn++) {
      const scenario = drawAnything(draw);
      expect(scenarioProblem(scenario)).toBeNull();
      expect(minimise(scenario, () => true)).toEqual(ORDINARY);
    }
    expect(drawAnything(listedDraw([]))).toEqual(ORDINARY);
  });

  it('has framebuffers given in bytes, kinds that have no name, CVMs on arm64', () => {
    const draw = randomDraw(seedrandom('domain'));
    const hosts = Array.from({ length: 2000 }, () => drawHost(draw));
    expect(hosts.some(({ screen }) => 'framebuffer' in screen)).toBe(true);
    expect(hosts.some(({ arch, isolation }) => arch === 'arm64' && isolation === 'snp')).toBe(true);
    expect(hosts.some((host) => host.isolation === 'tdx' && host.firmware === 'devicetree')).toBe(
      true,
    );
  });
});
