import { describe, expect, it } from 'vitest';
import { properties } from '../../../properties/index.ts';
import type { Property } from '../../../properties/property.ts';
import { explain } from '../../../reports/explain/explain.ts';
import { strategies } from '../../../strategies/index.ts';
import { DEFAULT_ASSUMPTIONS } from '../../assumptions.ts';
import type { Strategy } from '../../contract.ts';
import type { Host, Scenario } from '../../scenario.ts';
import { type OracleViolation, runAll, violationsOf } from '../oracle/index.ts';
import { leastLowMmio } from '../oracle/layout.ts';
import { caseAt } from './draw-case.ts';

const MIB = 2 ** 20;
const STEP = 2 * MIB;

/** How each size that `explain` varies changes a host: its whole axis in steps of 2 MiB. */
const AXES: Readonly<Record<string, (host: Host) => { size: number; host: Host }[]>> = {
  framebuffer: (host) =>
    sizes(STEP, 128 * MIB).map((size) => ({
      size,
      host: { ...host, screen: { framebuffer: size } },
    })),
  'low-mmio': (host) =>
    sizes(128 * MIB, 3584 * MIB)
      .filter((size) => size >= leastLowMmio(host))
      .map((size) => ({ size, host: { ...host, lowMmio: size } })),
};

function sizes(least: number, most: number): number[] {
  return Array.from({ length: (most - least) / STEP + 1 }, (_, index) => least + index * STEP);
}

/** The same failure: the property violated by the device, in the first kernel or in a later one. */
function fails(scenario: Scenario, strategy: string, { property, device, boot }: OracleViolation) {
  const boots = runAll(scenario, strategy, DEFAULT_ASSUMPTIONS);
  return violationsOf(boots, scenario.devices).some(
    (one) => one.property === property && one.device === device && one.boot > 0 === boot > 0,
  );
}

/** The stretches of an axis on which it fails, size by size. */
function intervalsOf(along: readonly { size: number; fails: boolean }[]) {
  const intervals: { from: number; to: number }[] = [];
  for (const [at, { size, fails: failing }] of along.entries()) {
    const last = intervals.at(-1);
    if (!failing) continue;
    if (last !== undefined && along[at - 1]?.fails) last.to = size;
    else intervals.push({ from: size, to: size });
  }
  return intervals;
}

interface Failure {
  readonly scenario: Scenario;
  readonly strategy: Strategy;
  readonly property: Property;
}

/** For each property the first case drawn that violates it and has few orders to explain. */
function failures(): Failure[] {
  const found = new Map<string, Failure>();
  for (let index = 0; index < 3000; index++) {
    const { scenario, strategy } = caseAt('intervals', index, strategies);
    if (scenario.boots.some(({ events }) => events.length > 4)) continue;
    const boots = runAll(scenario, strategy.id, DEFAULT_ASSUMPTIONS);
    const violated = violationsOf(boots, scenario.devices).map((one) => one.property);
    for (const property of properties) {
      if (!violated.includes(property.id) || found.has(property.id)) continue;
      found.set(property.id, { scenario, strategy, property });
    }
  }
  return [...found.values()];
}

const FAILURES = failures();

describe('the sizes with which a failure stays are those that the oracle finds, one after another', () => {
  it('a case violates each property that a strategy here can: R lies in low MMIO, so none takes high room', () => {
    const ids = FAILURES.map(({ property }) => property.id);
    const all = properties.map(({ id }) => id).filter((id) => id !== 'high-window-granted');
    expect(ids.toSorted()).toEqual(all.toSorted());
  });

  it.each(FAILURES)('$property.id, under $strategy.id', ({ scenario, strategy, property }) => {
    const { analysis } = explain(scenario, strategy, property, []);
    if (analysis === null) throw new Error('nothing to explain');
    for (const [axis, vary] of Object.entries(AXES)) {
      const along = vary(scenario.host).map(({ size, host }) => ({
        size,
        fails: fails({ ...scenario, host }, strategy.id, analysis.violation),
      }));
      const finding = analysis.findings.find(({ input }) => input.id === axis);
      expect(finding?.intervals, axis).toEqual(intervalsOf(along));
    }
  });

  it('the stretches of sizes are told apart', () => {
    const along = [true, true, false, true, false].map((failing, at) => ({
      size: at + 1,
      fails: failing,
    }));
    expect(intervalsOf(along)).toEqual([
      { from: 1, to: 2 },
      { from: 4, to: 4 },
    ]);
  });
});
