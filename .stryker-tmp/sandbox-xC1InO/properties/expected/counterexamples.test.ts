import { describe, expect, it } from 'vitest';
import { VmbusMemory } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { readCounterexamples } from '../failures/counterexamples.ts';
import { COUNTEREXAMPLES, FORMER_COUNTEREXAMPLES } from '../failures/folders.ts';
import { properties, relations } from '../index.ts';
import { writeScenario } from '../scenarios/write.ts';
import { minimise } from '../search/minimise.ts';
import { failsInKind, kindsIn } from '../search/same-kind.ts';

const memory = new VmbusMemory();

function strategyOf(id: string) {
  const strategy = strategies.find((one) => one.id === id);
  if (strategy === undefined) throw new Error(`no strategy is called ${id}`);
  return strategy;
}

describe('saved counterexamples', () => {
  it('that no longer fail are kept, and fail no more', () => {
    const again = readCounterexamples(FORMER_COUNTEREXAMPLES)
      .filter((one) => failsInKind(one, strategyOf(one.strategy), memory))
      .map(({ file }) => file);
    expect(again, `these fail again: move them back to ${COUNTEREXAMPLES}/`).toEqual([]);
  });

  it('are minimal: no smaller scenario one step away fails in the same kind', () => {
    for (const { name, strategy: id, property: of, kind, scenario } of readCounterexamples()) {
      const strategy = strategyOf(id);
      const property = [...properties, ...relations].find((one) => one.id === of);
      if (property === undefined) throw new Error(`no property is called ${of}`);
      const smallest = minimise(scenario, (smaller) =>
        kindsIn(smaller, strategy, property, memory).includes(kind),
      );
      expect(writeScenario(smallest), `${name} can be made smaller`).toEqual(
        writeScenario(scenario),
      );
    }
  });
});
