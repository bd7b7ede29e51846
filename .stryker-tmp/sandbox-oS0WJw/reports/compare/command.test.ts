import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, simulate } from '../../engine/index.ts';
import { kindsOf } from '../../properties/failures/kinds.ts';
import { properties, relations } from '../../properties/index.ts';
import { violates } from '../../properties/judging/violates.ts';
import { drawNamed, drawNumbered } from '../../properties/population/population.ts';
import { ideal } from '../../strategies/ideal.ts';
import { strategies } from '../../strategies/index.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { compareStrategies } from './comparison.ts';
import { writeComparisonJson } from './json.ts';

const quiet = () => {};
const drawn = Array.from({ length: 60 }, (_, index) => drawNumbered('test', index));
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
        const violating = drawn.filter(({ scenario }) => violates(scenario, strategy, property));
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

  it('pairs every strategy with the baseline, scenario by scenario', () => {
    expect(comparison.baseline).toBe('original');
    for (const strategy of [original, merged, ideal]) {
      for (const property of properties) {
        const pairs = drawn.map(({ scenario }) => [
          violates(scenario, strategy, property),
          violates(scenario, original, property),
        ]);
        const onlyStrategy = pairs.filter(([own, base]) => own && !base).length;
        const onlyBaseline = pairs.filter(([own, base]) => !own && base).length;
        const cell = comparison.cells.find(
          (other) => other.strategy === strategy.id && other.property === property.id,
        );
        if (strategy === original) expect(cell?.againstBaseline).toBeNull();
        else {
          const difference = onlyStrategy - onlyBaseline;
          expect(cell?.againstBaseline).toMatchObject({ onlyStrategy, onlyBaseline, difference });
        }
      }
    }
  });

  it('has strata that add up, no class left out', () => {
    for (const [index, strategy] of comparison.strategies.entries()) {
      for (const property of comparison.properties) {
        const own = comparison.strata.filter((stratum) => stratum.property === property);
        expect(own.map(({ hostClass }) => hostClass)).toEqual(Object.keys(comparison.hostClasses));
        const sum = (counts: 'judged' | 'violated') =>
          own.reduce((total, stratum) => total + (stratum[counts][index] ?? 0), 0);
        expect(
          comparison.cells.find((cell) => cell.strategy === strategy && cell.property === property),
        ).toMatchObject({ judged: sum('judged'), violated: sum('violated') });
      }
    }
  });

  it('counts in how many scenarios each strategy shows each kind of failure', () => {
    const shown = drawn.flatMap(({ scenario }) =>
      strategies.flatMap((strategy) =>
        kindsOf(scenario, strategy, simulate(scenario, strategy)).map(
          ({ id }) => `${id} ${strategy.id}`,
        ),
      ),
    );
    const counted = comparison.kinds
      .filter(({ boot }) => boot !== null)
      .flatMap(({ id, scenarios }) =>
        strategies.flatMap((strategy, index) =>
          Array<string>(scenarios[index] ?? 0).fill(`${id} ${strategy.id}`),
        ),
      );
    expect(shown.length).toBeGreaterThan(50);
    expect(counted.sort()).toEqual(shown.sort());
  });

  it('lists kinds as the properties come, of each first kernels first and then the most frequent', () => {
    const ranks = comparison.kinds.map(
      ({ property, boot }) =>
        2 * comparison.properties.indexOf(property) + (boot === 'later kernel' ? 1 : 0),
    );
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    const totals = comparison.kinds
      .filter(({ property }) => property === 'config-window-accepted')
      .filter(({ boot }) => boot === 'later kernel')
      .map(({ scenarios }) => scenarios.reduce((sum, count) => sum + count, 0));
    expect(totals.length).toBeGreaterThan(1);
    expect(totals).toEqual([...totals].sort((one, other) => other - one));
  });

  it('takes the first strategy as baseline where original is none of them, or the one named', () => {
    const compared = [merged, ideal];
    expect(compareStrategies(1, 'test', compared, quiet).baseline).toBe('merged');
    const grounds = { baseline: 'ideal' };
    expect(compareStrategies(1, 'test', compared, quiet, grounds).baseline).toBe('ideal');
  });

  it('rests on what is assumed', () => {
    const assumptions = { ...DEFAULT_ASSUMPTIONS, A1: 'firmware' } as const;
    const assumed = { assumptions, iomemFile: null };
    const [cell] = compareStrategies(60, 'test', [original], quiet, { assumed }).cells;
    const violating = drawn.filter(({ scenario }) =>
      simulate(scenario, original, undefined, assumptions).boots.some(({ steps }) =>
        steps.some(({ window, result }) => window === 'config' && result === 'conflict'),
      ),
    );
    expect(cell).toMatchObject({ property: 'config-window-accepted', violated: violating.length });
    expect(cell?.violated).not.toBe(comparison.cells[0]?.violated);
  });

  it('is the same to the byte for the same seed, and another for another', () => {
    const again = compareStrategies(60, 'test', strategies, quiet);
    expect(writeComparisonJson(again)).toBe(writeComparisonJson(comparison));
    const other = compareStrategies(60, 'other', strategies, quiet);
    expect(other.cells).not.toEqual(comparison.cells);
  });

  it('reports every scenario done', () => {
    const reported: number[] = [];
    compareStrategies(3, 'test', [original], (done) => reported.push(done));
    expect(reported).toEqual([1, 2, 3]);
  });
});
