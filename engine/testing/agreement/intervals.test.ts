import { describe, expect, it } from 'vitest';
import { properties } from '../../../properties/index.ts';
import { explain } from '../../../reports/explain/explain.ts';
import { strategies } from '../../../strategies/index.ts';
import { DEFAULT_ASSUMPTIONS } from '../../assumptions.ts';
import type { Host, Scenario } from '../../scenario.ts';
import { type OracleViolation, runAll, violationsOf } from '../oracle/index.ts';
import { leastLowMmio } from '../oracle/layout.ts';
import { sweep } from './sweep.ts';

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

/** The first cases drawn that violate something, a few for each property. */
function failures(each: number) {
  const found: { scenario: Scenario; strategy: string; violation: OracleViolation }[] = [];
  const count = new Map<string, number>();
  sweep({ seed: 'intervals', from: 0, to: 3000 }, strategies, ({ scenario, strategy }) => {
    const boots = runAll(scenario, strategy.id, DEFAULT_ASSUMPTIONS);
    const [violation] = violationsOf(boots, scenario.devices).filter(
      ({ property }) => (count.get(property) ?? 0) < each,
    );
    const few = scenario.boots.every(({ events }) => events.length <= 4);
    if (violation !== undefined && few) {
      count.set(violation.property, (count.get(violation.property) ?? 0) + 1);
      found.push({ scenario, strategy: strategy.id, violation });
    }
    return true;
  });
  return found;
}

describe('the sizes with which a failure stays are those that the oracle finds', () => {
  it('over the whole axes of low MMIO and framebuffer, for failures of every kind of property', () => {
    const found = failures(2);
    expect(new Set(found.map(({ violation }) => violation.property)).size).toBeGreaterThan(5);
    let several = 0;
    for (const { scenario, strategy: id, violation } of found) {
      const strategy = strategies.find((one) => one.id === id);
      const property = properties.find((one) => one.id === violation.property);
      if (strategy === undefined || property === undefined) throw new Error('unknown');
      const { analysis } = explain(scenario, strategy, property, []);
      if (analysis === null) throw new Error('nothing to explain');
      for (const [axis, vary] of Object.entries(AXES)) {
        const along = vary(scenario.host).map(({ size, host }) => ({
          size,
          fails: fails({ ...scenario, host }, id, analysis.violation),
        }));
        const finding = analysis.findings.find(({ input }) => input.id === axis);
        const expected = intervalsOf(along);
        if (expected.length > 1) several += 1;
        expect(finding?.intervals, `${axis}, ${id}, ${violation.property}`).toEqual(expected);
      }
    }
    expect(several).toBeGreaterThan(0);
  });
});
