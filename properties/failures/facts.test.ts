import { expect, it } from 'vitest';
import {
  DEFAULT_ASSUMPTIONS,
  FOUR_GIB,
  MAX_ADDRESS,
  MIB,
  type Scenario,
  type Strategy,
  simulate,
} from '../../engine/index.ts';
import {
  aDxgDevice,
  aPciDevice,
  aScenario,
  firstBoot,
  kdumpBoot,
} from '../../engine/testing/examples.ts';
import { highConfigWindow } from '../../strategies/high-config-window.ts';
import { merged } from '../../strategies/merged.ts';
import { Causes, Site } from './causes.ts';
import { momentsOf } from './moments.ts';
import { afterMove, FILE_LOAD, NVME, reserving } from './testing/ids.ts';

/** The last cause in the last boot of a scenario. */
function causeIn(scenario: Scenario, strategy: Strategy) {
  const { boots } = simulate(scenario, strategy);
  const [asked, boot] = [scenario.boots.at(-1), boots.at(-1)];
  if (asked === undefined || boot === undefined) throw new Error('no boot');
  const causes = new Causes(
    new Site(scenario, strategy, DEFAULT_ASSUMPTIONS),
    strategy,
    asked.kernel,
    boot,
  );
  return momentsOf(asked.events, boot, true)
    .map((moment) => causes.of(moment))
    .findLast((cause) => cause !== null);
}

it('a config window over the framebuffer: what they share', () => {
  const scenario = aScenario({ devices: [NVME], boots: [firstBoot(['probe nvme0'])] });
  expect(causeIn(scenario, reserving(null))).toEqual({
    result: 'conflict',
    name: 'unreserved framebuffer',
    overlap: { start: 0xf8000000, end: 0xf8001fff },
    reserved: null,
  });
});

// Half of low MMIO is reserved. The config window lies behind it, where alone 64 MiB would fit.
it('a low window whose room was withheld: the lowest clear of the framebuffer', () => {
  const scenario = aScenario({
    host: { lowMmio: 256 * MIB },
    devices: [aPciDevice('a', [64 * MIB, 32])],
    boots: [firstBoot(['probe a'])],
  });
  expect(causeIn(scenario, merged)).toEqual({
    result: 'starved',
    name: 'room withheld',
    room: { start: 0xf4000000, end: 0xf7ffffff },
    reserved: { start: 0xf0000000, end: 0xf7ffffff },
    bounds: null,
  });
});

it("a config window kept out by the strategy's own bounds: these, and the room behind H", () => {
  const scenario = aScenario({
    host: { highMmio: null },
    devices: [NVME],
    boots: [firstBoot(['probe nvme0'])],
  });
  expect(causeIn(scenario, highConfigWindow)).toEqual({
    result: 'starved',
    name: 'kept from free room',
    room: { start: 0xf8800000, end: 0xf8801fff },
    reserved: { start: 0xf8000000, end: 0xf87fffff },
    bounds: { min: FOUR_GIB, max: MAX_ADDRESS, from: 'bottom' },
  });
});

// efifb holds f8000000-f82fffff, so that hyperv_drm moves H to f8300000-f8afffff; it does so again in a
// kernel that is told the same.
it('room that the firmware framebuffer driver holds is no room', () => {
  const bounded: Strategy = {
    ...highConfigWindow,
    reserve: ({ lfbBase }) => ({ start: lfbBase, size: 64 * MIB }),
  };
  const moved = afterMove({ ...kdumpBoot(['probe nvme0'], { efifb: 'held' }), via: FILE_LOAD });
  const scenario = { ...moved, host: { ...moved.host, highMmio: null } };
  const room = { start: 0xf8b00000, end: 0xf8b01fff };
  expect(causeIn(scenario, bounded)).toMatchObject({ name: 'kept from free room', room });
});

it('video memory that windows keep from its place: the first of them that is still there', () => {
  const scenario = aScenario({
    devices: [aDxgDevice('gone', MIB), aDxgDevice('gpu', 16 * MIB)],
    boots: [firstBoot(['probe gone', 'remove gone', 'probe gpu', 'probe drm'])],
  });
  expect(causeIn(scenario, reserving(null))).toMatchObject({
    result: 'moved',
    name: 'windows in the way',
    size: 8 * MIB,
    reserved: null,
    holder: { start: 0xf8000000, end: 0xf8ffffff, step: { device: 'gpu', window: 'dxg' } },
  });
});
