import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { type Counterexample, readCounterexamples } from '../failures/counterexamples.ts';
import { properties, relations } from '../index.ts';
import { MOST_COMBINED, smallestBelow } from '../search/reduce.ts';

function smallerThan({ strategy: id, property: of, kind, scenario }: Counterexample) {
  const strategy = strategies.find((one) => one.id === id);
  const property = [...properties, ...relations].find((one) => one.id === of);
  if (strategy === undefined || property === undefined) throw new Error(`no ${id} or no ${of}`);
  return smallestBelow(scenario, { strategy, property, kind });
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

  it(`are mostly tried in all combinations of simpler parts: where these are at most ${MOST_COMBINED}`, () => {
    const whole = judged.filter((one) => one.whole).length;
    expect(judged.length).toBeGreaterThan(0);
    expect(whole / judged.length).toBeGreaterThan(0.85);
  });
});
