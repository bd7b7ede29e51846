import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, type Strategy, VmbusMemory } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import {
  COUNTEREXAMPLES,
  FORMER_COUNTEREXAMPLES,
  readCounterexamples,
} from '../failures/counterexamples.ts';
import { properties, relations } from '../index.ts';
import { violates } from '../judging/violates.ts';
import type { Property, Relation } from '../property.ts';
import { writeScenario } from '../scenarios/write.ts';
import { minimise } from '../search/minimise.ts';
import { kindsIn } from '../search/same-kind.ts';
import { scenariosIn } from '../settings/arbitrary.ts';
import { type DomainId, domains } from '../settings/domains.ts';
import { expectations, refinements } from './expectations.ts';

const RUNS = 2000;
const SEED = 20260507;
const memory = new VmbusMemory();
const saved = readCounterexamples();
const former = readCounterexamples(FORMER_COUNTEREXAMPLES);
const all: readonly (Property | Relation)[] = [...properties, ...relations];

function show(scenario: Scenario): string {
  return JSON.stringify(writeScenario(scenario));
}

function named(strategyId: string, propertyId: string) {
  const strategy = strategies.find(({ id }) => id === strategyId);
  const property = all.find(({ id }) => id === propertyId);
  if (strategy === undefined || property === undefined) {
    throw new Error(`no strategy ${strategyId} or no property ${propertyId}`);
  }
  return { strategy, property };
}

/** Draws from the domain; what is found to violate is printed with how to accept it. */
function checkHolds(strategy: Strategy, property: Property | Relation, domain: DomainId): void {
  const cell = `${strategy.id} x ${property.id}`;
  const holds = (scenario: Scenario) => !violates(scenario, strategy, property, memory);
  const found = fc.check(fc.property(scenariosIn(domains[domain]), holds), {
    numRuns: RUNS,
    seed: SEED,
  });
  const [counterexample] = found.counterexample ?? [];
  const scenario = counterexample === undefined ? '' : show(counterexample);
  expect(
    found.failed,
    `${cell} was expected to hold on ${domains[domain].summary}, and this scenario violates it:\n` +
      `${scenario}\nIf the change is meant, save the smallest with ` +
      `"hvmmio find ${strategy.id} ${property.id} --save" and write 'violated' (or a smaller ` +
      'domain) in properties/expected/expectations.ts.',
  ).toBe(false);
}

describe('saved counterexamples', () => {
  it.each(saved)('$name', ({ name, strategy: id, property: of, kind, file, scenario }) => {
    const { strategy, property } = named(id, of);
    expect(
      kindsIn(scenario, strategy, property, memory),
      `${name} no longer fails in its kind:\n${show(scenario)}\nIf the change is meant, move ${file} ` +
        `to ${FORMER_COUNTEREXAMPLES}/, where it is kept and watched.`,
    ).toContain(kind);
  });

  it('that no longer fail are kept, and fail no more', () => {
    for (const { strategy: id, property: of, kind, file, scenario } of former) {
      const { strategy, property } = named(id, of);
      expect(
        kindsIn(scenario, strategy, property, memory),
        `${file} fails again: move it back to ${COUNTEREXAMPLES}/`,
      ).not.toContain(kind);
    }
  });

  it('are minimal: no smaller scenario one step away fails in the same kind', () => {
    for (const { name, strategy: id, property: of, kind, scenario } of saved) {
      const { strategy, property } = named(id, of);
      const smallest = minimise(scenario, (smaller) =>
        kindsIn(smaller, strategy, property, memory).includes(kind),
      );
      expect(show(smallest), `${name} can be made smaller`).toBe(show(scenario));
    }
  });
});

describe.each(strategies)('$id', (strategy) => {
  it.each(all)('$id', (property) => {
    const expected = expectations[strategy.id]?.[property.id];
    expect(expected, 'write an expectation in properties/expected/expectations.ts').toBeDefined();
    if (expected === undefined) return;
    if (expected !== 'violated') checkHolds(strategy, property, expected);
    const violated = saved.some(
      (one) => one.strategy === strategy.id && one.property === property.id,
    );
    expect(
      violated,
      `${strategy.id} x ${property.id} is expected to be ${expected === 'violated' ? '' : 'not '}` +
        `violated: say so in properties/expected/expectations.ts, and have ${COUNTEREXAMPLES}/ agree`,
    ).toBe(expected === 'violated');
  });
});

describe('on smaller domains', () => {
  it.each(refinements)('$strategy: $property holds on $domain', (refinement) => {
    const { strategy, property } = named(refinement.strategy, refinement.property);
    checkHolds(strategy, property, refinement.domain);
  });
});
