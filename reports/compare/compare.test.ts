import { describe, expect, it } from 'vitest';
import { properties, relations } from '../../properties/index.ts';
import { drawNamed, drawNumbered } from '../../properties/population/population.ts';
import { violates } from '../../properties/violates.ts';
import { ideal } from '../../strategies/ideal.ts';
import { strategies } from '../../strategies/index.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { compareStrategies } from './comparison.ts';
import { writeComparisonJson } from './json.ts';
import { writeComparison } from './text.ts';

const quiet = () => {};
const all = [...properties, ...relations];
const comparison = compareStrategies(60, 'test', strategies, quiet);

describe('a comparison', () => {
  it('judges every strategy by every property on every scenario', () => {
    expect(comparison.cells.map(({ strategy, property }) => `${strategy} ${property}`)).toEqual(
      strategies.flatMap(({ id }) => all.map((property) => `${id} ${property.id}`)),
    );
  });

  it('counts the scenarios that violate a property', () => {
    for (const strategy of [original, merged, ideal]) {
      for (const property of properties) {
        const violating = Array.from({ length: 60 }, (_, index) => drawNumbered('test', index))
          .map(({ scenario }) => scenario)
          .filter((scenario) => violates(scenario, strategy, property));
        const cell = comparison.cells.find(
          (other) => other.strategy === strategy.id && other.property === property.id,
        );
        expect(cell?.violated, `${strategy.id} ${property.id}`).toBe(violating.length);
        expect(cell?.judged).toBe(60);
      }
    }
  });

  it('names a scenario that violates for each count above 0', () => {
    for (const { strategy, property, violated, smallest } of comparison.cells) {
      expect(smallest === null).toBe(violated === 0);
      if (smallest === null) continue;
      const scenario = drawNamed(smallest);
      const known = strategies.find(({ id }) => id === strategy);
      const judged = all.find(({ id }) => id === property);
      if (scenario === null || known === undefined || judged === undefined) {
        throw new Error(`${smallest}: no such scenario, strategy or property`);
      }
      expect(violates(scenario, known, judged), `${smallest} ${strategy} ${property}`).toBe(true);
    }
  });

  it('is the same to the byte for the same seed, and another for another', () => {
    const again = compareStrategies(60, 'test', strategies, quiet);
    expect(writeComparisonJson(again)).toBe(writeComparisonJson(comparison));
    const other = compareStrategies(60, 'other', strategies, quiet);
    expect(other.cells).not.toEqual(comparison.cells);
  });

  it('tells of every scenario done', () => {
    const told: number[] = [];
    compareStrategies(3, 'test', [original], (done) => told.push(done));
    expect(told).toEqual([1, 2, 3]);
  });
});

describe('its text', () => {
  const text = writeComparison(comparison);

  it('says how many, over what, with which seed, under which assumptions', () => {
    expect(text).toContain('60 scenarios drawn from the population of real VMs with seed test;');
    for (const words of ['that is no proof', 'hosts: lab-gen2 x20', 'A1 full', 'A5 on-report']) {
      expect(text).toContain(words);
    }
  });

  it('has a row for every property', () => {
    for (const { id } of all) expect(text).toContain(`\n ${id} `);
  });

  it('says how to replay one', () => {
    const [, name] = /hvmmio run (\S+) --strategy original/.exec(text) ?? [];
    expect(comparison.cells.map(({ smallest }) => smallest)).toContain(name);
  });

  it('is plain ASCII', () => {
    expect(text).toMatch(/^[\n -~]*$/);
  });
});
