import { expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import { scenarioProblem } from '../../validity.ts';
import { caseAt } from './draw-case.ts';
import { Tally } from './seen.ts';
import { type Found, sweep } from './sweep.ts';

const PART = { seed: 'every run', from: 0, to: 20_000 };

it('engine and oracle say the same of 20,000 drawn cases', () => {
  const found: Found[] = [];
  let compared = 0;
  let related = 0;
  sweep(PART, strategies, (_drawn, _index, disagreement, withRelations) => {
    compared += 1;
    if (withRelations) related += 1;
    if (disagreement !== null) found.push(disagreement);
    return found.length < 3;
  });
  expect(found).toEqual([]);
  expect(compared).toBe(20_000);
  // One in twenty, of which about half have few enough events.
  expect(related).toBeGreaterThan(300);
});

it('the cases are valid, and show everything that cases are counted by', () => {
  const tally = new Tally();
  for (let index = PART.from; index < PART.to; index += 10) {
    const drawn = caseAt(PART.seed, index, strategies);
    expect(scenarioProblem(drawn.scenario)).toBeNull();
    tally.add(drawn);
  }
  expect([...tally.counts].filter(([, count]) => count === 0)).toEqual([]);
});

it('a case depends on the seed and its index alone', () => {
  const again = caseAt(PART.seed, 7, strategies);
  expect(caseAt(PART.seed, 7, strategies)).toEqual(again);
  expect(caseAt(PART.seed, 8, strategies)).not.toEqual(again);
  expect(caseAt('another', 7, strategies)).not.toEqual(again);
});
