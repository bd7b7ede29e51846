import { expect, it } from 'vitest';
import { ScenarioError, StrategyError } from './strategy-error.ts';

it('a fault of a file is of no strategy and of nothing that was shown', () => {
  const error = new StrategyError('a.ts: is none');
  expect(error).toMatchObject({ name: 'StrategyError', message: 'a.ts: is none' });
  expect([error.strategy, error.shown]).toEqual([null, null]);
});

it('one of a scenario alone says that others may go on', () => {
  const error = new ScenarioError('traps', 'mine', '{}');
  expect(error).toBeInstanceOf(StrategyError);
  expect([error.strategy, error.shown, error.goesOn]).toEqual(['mine', '{}', true]);
});
