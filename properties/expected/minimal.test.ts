import { describe, expect, it } from 'vitest';
import { type Scenario, VmbusMemory } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { type Counterexample, readCounterexamples } from '../failures/counterexamples.ts';
import { properties, relations } from '../index.ts';
import { below } from '../search/below.ts';
import { judgeOf } from '../search/find.ts';
import { kindsIn } from '../search/same-kind.ts';
import { compareScenarios } from '../settings/order.ts';

/** Combinations of a counterexample's parts that are all tried; of more, one part at a time. */
const MOST = 40_000;
const memory = new VmbusMemory();

/** A smaller scenario of what lies below that fails in the same kind, and whether that is all below. */
function smallerThan({ strategy: id, property: of, kind, scenario }: Counterexample) {
  const strategy = strategies.find((one) => one.id === id);
  const property = [...properties, ...relations].find((one) => one.id === of);
  if (strategy === undefined || property === undefined) throw new Error(`no ${id} or no ${of}`);
  const violates = judgeOf(strategy, property);
  const { whole, scenarios } = below(scenario, MOST);
  let found: Scenario | null = null;
  for (const other of scenarios()) {
    if (!violates(other) || compareScenarios(other, found ?? scenario) >= 0) continue;
    if (kindsIn(other, strategy, property, memory).includes(kind)) found = other;
  }
  return { whole, found };
}

describe('saved counterexamples', () => {
  const judged: { readonly whole: boolean }[] = [];

  it('have nothing below them that is smaller and fails in the same kind', () => {
    for (const one of readCounterexamples()) {
      const { whole, found } = smallerThan(one);
      expect(found, `${one.name} can be made smaller: save this instead`).toBeNull();
      judged.push({ whole });
    }
  });

  it(`are mostly tried in all combinations of simpler parts: where these are at most ${MOST}`, () => {
    const whole = judged.filter((one) => one.whole).length;
    expect(judged.length).toBeGreaterThan(0);
    expect(whole / judged.length).toBeGreaterThan(0.85);
  });
});
