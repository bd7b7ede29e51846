import { describe, expect, it } from 'vitest';
import {
  type Placement,
  type Placements,
  placementsOf,
  type Strategy,
  USUAL_PLACEMENT,
} from './contract.ts';
import { VmbusMemory } from './guest/vmbus.ts';
import { powerOn } from './handover.ts';
import { layOut } from './host/layout.ts';
import { Machine } from './machine.ts';
import type { Host } from './scenario.ts';
import { aDxgDevice, aPciDevice, aStrategy, firstBoot, KERNEL, LAB } from './testing/examples.ts';
import { run } from './testing/run.ts';

const MIB = 0x100000;
const ABOVE = 0x100000000;
type Turn = (usual: Placement) => Placements;

/** The steps of a first kernel whose config and dxg windows are placed in turn, nothing reserved. */
function stepsOf(
  turn: Turn,
  events: readonly string[],
  how: Partial<Strategy> = {},
  host: Partial<Host> = {},
) {
  const place: Strategy['place'] = (window, usual) =>
    window === 'config' || window === 'dxg' ? turn(usual) : usual;
  const [boot] = run([firstBoot(events)], { place, ...how }, host);
  return { steps: boot?.steps, words: boot?.words };
}

const highThenUsual: Turn = (usual) => [{ ...usual, min: ABOVE }, usual];
const topThenUsual: Turn = (usual) => [{ ...usual, from: 'top' }, usual];

describe('placements in turn', () => {
  it('are one request: the first that is granted is taken', () => {
    const { steps } = stepsOf(highThenUsual, ['probe nvme']);
    expect(steps).toEqual(['config fe0000000 granted', 'high fe0002000 granted']);
    // The last 8 KiB of high MMIO.
    expect(stepsOf(topThenUsual, ['probe nvme']).steps?.[0]).toBe('config fffffe000 granted');
  });

  it('go on to the next where one is refused', () => {
    const { steps } = stepsOf(highThenUsual, ['probe gpu'], {}, { highMmio: null });
    expect(steps).toEqual(['dxg f8000000 conflict']);
    const three: Turn = (usual) => [
      { ...usual, min: 2 ** 40 },
      { ...usual, max: 0x1000 },
      { ...usual, from: 'top' },
    ];
    // 16 MiB below fed40000, aligned to 64 KiB, clear of the I/O APIC at fec00000.
    expect(stepsOf(three, ['probe gpu'], {}, { highMmio: null }).steps).toEqual([
      'dxg fdc00000 granted',
    ]);
  });

  it('leave the others as they are for the next device', () => {
    // Room for one 16 MiB window above 4 GiB, and for none once it is taken.
    const highMmio = { start: ABOVE, end: ABOVE + 16 * MIB - 1 };
    const events = ['probe gpu', 'probe nvme', 'remove gpu', 'probe gpu'];
    expect(stepsOf(highThenUsual, events, {}, { highMmio }).steps).toEqual([
      'dxg 100000000 granted',
      'config f8000000 conflict',
      'dxg 100000000 granted',
    ]);
  });

  it('do not go on where the host refuses what was granted', () => {
    const usualThenHigh: Turn = (usual) => [usual, { ...usual, min: ABOVE }];
    expect(stepsOf(usualThenHigh, ['probe nvme'])).toEqual({
      steps: ['config f8000000 conflict'],
      words: ['nvme refused'],
    });
  });

  it('all refused are judged once, under the bounds of the kernel itself', () => {
    const nowhere: Turn = (usual) => [
      { ...usual, min: 2 ** 40 },
      { ...usual, max: 0x1000 },
    ];
    expect(stepsOf(nowhere, ['probe gpu'])).toEqual({
      steps: ['dxg none starved'],
      words: ['gpu starved'],
    });
    // Behind 8 and 100 MiB there are no 16 MiB left below 4 GiB.
    const tight = { highMmio: null };
    const events = ['probe drm', 'probe most', 'probe gpu'];
    const reserve = () => ({ start: 0xf8000000, size: 8 * MIB });
    expect(stepsOf(highThenUsual, events, { reserve }, tight).steps).toEqual([
      'vram f8000000 granted',
      'dxg f8800000 granted',
      'dxg none exhausted',
    ]);
  });

  it('each keep clear of the framebuffer of which a strategy is told', () => {
    const oracle = { ...aStrategy({}), toldFramebuffer: true };
    const { steps } = stepsOf(highThenUsual, ['probe gpu', 'probe nvme'], oracle, {
      highMmio: null,
    });
    expect(steps?.[0]).toBe('dxg f8800000 granted');
  });

  it('are written into the requests once, however many boots follow', () => {
    let asked = 0;
    const place: Strategy['place'] = (_window, usual) => {
      asked += 1;
      return [usual, usual];
    };
    const layout = layOut(LAB);
    const devices = [aPciDevice('a', [16, 64], [16, 32]), aDxgDevice('b', 1)];
    const silent = { bootStarted() {}, answered() {}, bootEnded() {} };
    const machine = new Machine(layout, devices, aStrategy({ place }), new VmbusMemory(), silent);
    for (let boot = 0; boot < 3; boot++) {
      machine.boot(powerOn(layout), KERNEL, machine.actions([{ probe: 'a' }, { probe: 'b' }]));
    }
    expect(asked).toBe(4);
  });
});

it('where a window is looked for is a list of one unless the strategy answers more', () => {
  const usual = USUAL_PLACEMENT.low;
  const top = { ...usual, from: 'top' } as const;
  expect(placementsOf(aStrategy({}), 'low')).toEqual([usual]);
  expect(placementsOf(aStrategy({ place: () => top }), 'low')).toEqual([top]);
  expect(placementsOf(aStrategy({ place: () => [top, usual] }), 'low')).toEqual([top, usual]);
});
