import { expect, it } from 'vitest';

import { configWindowAccepted } from '../../../properties/config-window-accepted.ts';
import { violates } from '../../../properties/judging/violates.ts';
import { loadOrderIrrelevant } from '../../../properties/load-order-irrelevant.ts';
import { highWindowGranted } from '../../../properties/window-granted.ts';
import { ideal } from '../../../strategies/ideal.ts';
import { original } from '../../../strategies/original.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { SMALL } from '../../compare/testing/small.ts';
import { findCase } from './smallest.ts';

const [cell] = SMALL.cells;
const comparison: ComparisonDocument = {
  ...SMALL,
  format: 'hvmmio-comparison/1',
  population: {},
  assumptions: {},
  cells: ['config-window-accepted', 'high-window-granted', 'load-order-irrelevant'].flatMap(
    (property) => (cell === undefined ? [] : [{ ...cell, property, smallest: 'population-s-1' }]),
  ),
};

it('is of the lattice where few are smaller', () => {
  const { scenario, name, from } = findCase(original, configWindowAccepted, comparison);
  expect(name).toBeNull();
  expect(scenario !== null && violates(scenario, original, configWindowAccepted)).toBe(true);
  expect(from).toMatch(/^the smallest that violates on the lattice: it holds on all \d+ smaller/);
});

it('is of the comparison where the lattice has none among its smallest, and for relations', () => {
  for (const property of [highWindowGranted, loadOrderIrrelevant]) {
    expect(findCase(original, property, comparison)).toMatchObject({
      scenario: null,
      name: 'population-s-1',
    });
  }
});

it('is none where neither has one, and says how many were tried', () => {
  expect(findCase(ideal, configWindowAccepted, comparison)).toEqual({
    scenario: null,
    name: null,
    from: 'ideal does not violate config-window-accepted in the 110\u202f000 smallest scenarios of the lattice',
  });
});
