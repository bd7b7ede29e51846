import { FOUR_GIB } from '../../engine/index.ts';
import { deviceIn, videoMemoryOf } from './device-expectations.ts';
import { type Evidence, ofType } from './evidence.ts';
import { type Address, type Expectation, expectation } from './expectation.ts';
import type { Fact } from './facts.ts';
import { type Hole, highHole, lowHole } from './infer/holes.ts';
import type { Inferred } from './infer/infer.ts';

/** All addresses that the logs show, in an order to read: layout, reservation, then the devices. */
export function expectationsOf(evidence: Evidence, { devices, knowns }: Inferred): Expectation[] {
  const { generation, video } = knowns;
  const gen1 = generation.value === 1 && generation.others.length === 0;
  // Devices that the log does not show took room before those that it does.
  const cut = devices.some((device) => device.cut);
  const apart = [video.value, ...video.others].some((place) => place !== null);
  const given = [knowns.lowMmio, knowns.highMmio].flatMap(({ facts }) => facts);
  return [
    ...layoutOf(evidence, given),
    ...[evidence.first, evidence.kdump ?? []].flatMap((facts, boot) => [
      ...reservationOf(facts, boot, given, gen1),
      ...(apart ? [] : videoMemoryOf(facts, boot)),
      ...(cut ? [] : devices.flatMap((device) => deviceIn(facts, boot, device))),
    ]),
  ];
}

function layoutOf({ all }: Evidence, given: readonly Fact[]): Expectation[] {
  const windows = ofType(all, 'bus-window').map((fact) => {
    const low = fact.range.start < FOUR_GIB;
    const of: Expectation['of'] = ({ layout }) =>
      layout.firmware.ranges.find(({ start }) => start < FOUR_GIB === low) ?? null;
    return expectation(
      `${low ? 'low' : 'high'} MMIO`,
      0,
      fact,
      fact.range,
      of,
      given.includes(fact),
    );
  });
  const memory = ofType(all, 'memory');
  const low = lowHole(memory);
  const high = highHole(memory);
  return [
    ...windows.filter(({ value }, at) => at === windows.findIndex((other) => same(other, value))),
    ...holeStart(low, given),
    ...wholeHole(high, given),
    ...ofType(all, 'video-bar')
      .slice(0, 1)
      .map((fact) =>
        expectation('video BAR', 0, fact, fact.range, ({ layout }) => layout.firmware.videoBar),
      ),
  ];
}

function holeStart(hole: Hole | null, given: readonly Fact[]): Expectation[] {
  if (hole === null) return [];
  const [below] = hole.facts;
  const of: Expectation['of'] = ({ layout }) => layout.firmware.ranges[0]?.start ?? null;
  return [expectation('low MMIO starts', 0, below, hole.range.start, of, given.includes(below))];
}

function wholeHole(hole: Hole | null, given: readonly Fact[]): Expectation[] {
  if (hole === null) return [];
  const [below] = hole.facts;
  const of: Expectation['of'] = ({ layout }) => layout.firmware.ranges[1] ?? null;
  return [expectation('high MMIO', 0, below, hole.range, of, given.includes(below))];
}

function same({ value }: Expectation, other: Address): boolean {
  return JSON.stringify(value) === JSON.stringify(other);
}

function reservationOf(
  facts: readonly Fact[],
  boot: number,
  given: readonly Fact[],
  gen1: boolean,
): Expectation[] {
  return [
    ...ofType(facts, 'vmbus-range').map((fact) => {
      const of: Expectation['of'] = (modelled) => modelled.boot.ranges[fact.index] ?? null;
      const what = `VMBus range ${fact.index}`;
      return expectation(what, boot, fact, fact.range, of, given.includes(fact));
    }),
    // On generation 1 a line of the firmware's framebuffer is of VESA.
    ...(gen1 ? [] : toldIn(facts, boot, given)),
    ...ofType(facts, 'reserved').map((fact) => {
      const of: Expectation['of'] = (modelled) => modelled.boot.reserved;
      return expectation('reserved', boot, fact, fact.range, of, given.includes(fact));
    }),
  ];
}

/** The `lfb_base` that a kernel was told, in the first line that shows it. */
function toldIn(facts: readonly Fact[], boot: number, given: readonly Fact[]): Expectation[] {
  const [base] = ofType(facts, 'firmware-framebuffer');
  const [none] = ofType(facts, 'told-nothing');
  const of: Expectation['of'] = (modelled) => modelled.boot.lfbBase;
  const told = (fact: Fact, value: number) =>
    expectation('lfb_base told', boot, fact, value, of, given.includes(fact));
  return [
    ...(base === undefined ? [] : [told(base, base.base)]),
    ...(none === undefined ? [] : [told(none, 0)]),
  ];
}
