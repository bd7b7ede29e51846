import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import { DEFAULT_ASSUMPTIONS } from '../../assumptions.ts';
import { withPlant } from './planted.ts';
import { PLANTS } from './plants.ts';
import { type Found, smallest, sweep } from './sweep.ts';

const [SOME] = PLANTS;

it('there are twenty and more, in every section of model.md that has rules', () => {
  expect(PLANTS.length).toBeGreaterThanOrEqual(20);
  expect([...new Set(PLANTS.map(({ section }) => section))]).toEqual(['2', '3', '4', '5', '8']);
  expect(new Set(PLANTS.map(({ rule }) => rule)).size).toBe(PLANTS.length);
});

it.each(PLANTS)('there is a place to plant it: $rule', (plant) => {
  const text = readFileSync(new URL(`../../../${plant.file}`, import.meta.url), 'utf8');
  expect(withPlant(text, plant)).not.toBe(text);
});

it('a mistake that no longer fits its file is refused', () => {
  if (SOME === undefined) throw new Error('no mistakes');
  expect(() => withPlant('', SOME)).toThrow(`${SOME.file}: found`);
  expect(() => withPlant(SOME.right + SOME.right, SOME)).toThrow('2 times, expected 1');
});

it('a strategy that reserves nothing is found out, in the smallest case without any device', () => {
  const wrong = strategies.map((strategy) =>
    strategy.id === 'low-end-always' ? { ...strategy, reserve: () => null } : strategy,
  );
  const found: Found[] = [];
  sweep({ seed: 'planted', from: 0, to: 500 }, wrong, (_drawn, _index, disagreement) => {
    if (disagreement !== null) found.push(disagreement);
    return disagreement === null;
  });
  const [first] = found;
  if (first === undefined) throw new Error('not found');
  const { scenario, assumptions, strategy } = smallest(first);
  expect(strategy.id).toBe('low-end-always');
  expect(assumptions).toEqual(DEFAULT_ASSUMPTIONS);
  expect(scenario.boots).toHaveLength(1);
  expect(scenario.devices).toEqual([]);
});
