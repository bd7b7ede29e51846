import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, type Strategy, VmbusMemory } from '../engine/index.ts';
import { strategies } from '../strategies/index.ts';
import { counterexampleFile, readCounterexample } from './counterexamples.ts';
import { type DomainId, domains } from './domains.ts';
import { expectations, refinements } from './expectations.ts';
import { properties, relations } from './index.ts';
import type { Property, Relation } from './property.ts';
import { scenariosIn } from './scenarios/arbitrary.ts';
import { writeScenario } from './scenarios/write.ts';
import { violates } from './violates.ts';

const RUNS = 2000;
const SEED = 20260507;
const memory = new VmbusMemory();
const all: readonly (Property | Relation)[] = [...properties, ...relations];

function show(scenario: Scenario): string {
  return JSON.stringify(writeScenario(scenario));
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
      `${scenario}\nIf the change is meant, save the scenario as ` +
      `${counterexampleFile(strategy.id, property.id)} and write 'violated' (or a smaller domain) ` +
      'in properties/expectations.ts.',
  ).toBe(false);
}

/** Replays the smallest known counterexample. */
function checkViolated(strategy: Strategy, property: Property | Relation): void {
  const scenario = readCounterexample(strategy.id, property.id);
  expect(
    violates(scenario, strategy, property),
    `${strategy.id} x ${property.id} was expected to be violated, and is not by\n` +
      `${show(scenario)}\nIf the change is meant, replace ` +
      `${counterexampleFile(strategy.id, property.id)} by a scenario that still violates it, or ` +
      "delete it and write the domain on which it holds, such as 'anything', in " +
      'properties/expectations.ts.',
  ).toBe(true);
}

describe.each(strategies)('$id', (strategy) => {
  it.each(all)('$id', (property) => {
    const expected = expectations[strategy.id]?.[property.id];
    expect(expected, 'write an expectation in properties/expectations.ts').toBeDefined();
    if (expected === undefined) return;
    if (expected === 'violated') checkViolated(strategy, property);
    else checkHolds(strategy, property, expected);
  });
});

describe('on smaller domains', () => {
  it.each(refinements)('$strategy: $property holds on $domain', (refinement) => {
    const strategy = strategies.find(({ id }) => id === refinement.strategy);
    const property = all.find(({ id }) => id === refinement.property);
    expect(strategy).toBeDefined();
    expect(property).toBeDefined();
    if (strategy !== undefined && property !== undefined) {
      checkHolds(strategy, property, refinement.domain);
    }
  });
});
