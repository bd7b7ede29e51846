import { expect, it } from 'vitest';
import { ruleFor } from './precedence.ts';

const orders = (...texts: string[]) => texts.map((text) => [...text].map((probe) => ({ probe })));

it('finds the one pair that separates the orders', () => {
  expect(ruleFor(orders('abc', 'acb', 'cab'), orders('bac', 'bca', 'cba'))).toEqual({
    when: 'only',
    pairs: [['a', 'b']],
  });
});

it('counts a device that is not there as later', () => {
  expect(ruleFor(orders('a', 'ab'), orders('ba'))).toEqual({ when: 'only', pairs: [['a', 'b']] });
});

it('says unless where the others are the simple ones', () => {
  expect(ruleFor(orders('abc', 'acb', 'cab', 'cba', 'bca'), orders('bac'))).toEqual({
    when: 'unless',
    pairs: [
      ['b', 'a'],
      ['a', 'c'],
    ],
  });
});

it('claims nothing where no rule separates them', () => {
  expect(ruleFor(orders('abc', 'cba'), orders('acb', 'bca', 'bac', 'cab'))).toBeNull();
});
