import { expect, it } from 'vitest';
import { TraitCounts } from './where.ts';

/** Counts `times` scenarios of these traits, in each of which the places fail. */
function count(counts: TraitCounts, times: number, traits: readonly string[], ...failed: number[]) {
  counts.add(traits, failed, times);
}

it('names what all that fail share and the others do not', () => {
  const counts = new TraitCounts();
  count(counts, 5, ['on Gen1', 'with noefi'], 0);
  count(counts, 50, ['on Gen1']);
  count(counts, 50, ['on Gen2']);
  expect(counts.whereOf(0)).toEqual({ traits: ['with noefi'], scenarios: 5 });
});

it('adds a second trait where with it more of them fail', () => {
  const counts = new TraitCounts();
  count(counts, 4, ['on Gen1', 'with noefi'], 0);
  count(counts, 40, ['on Gen2', 'with noefi']);
  count(counts, 400, ['on Gen1']);
  expect(counts.whereOf(0)).toEqual({ traits: ['with noefi', 'on Gen1'], scenarios: 4 });
});

it('is content with nine of ten, and says how many', () => {
  const counts = new TraitCounts();
  count(counts, 9, ['with noefi'], 0);
  count(counts, 1, ['on Gen2'], 0);
  count(counts, 50, ['on Gen2']);
  expect(counts.whereOf(0)).toEqual({ traits: ['with noefi'], scenarios: 9 });
  count(counts, 1, ['on Gen2'], 0);
  // 9 of 11 are less than nine of ten, and what 2 of 11 have is no more.
  expect(counts.whereOf(0)).toBeNull();
});

it('says nothing of what fails as often without the trait, nor of fewer than three', () => {
  const counts = new TraitCounts();
  count(counts, 10, ['on Gen1'], 0);
  count(counts, 2, ['on Gen1']);
  count(counts, 2, ['with noefi'], 1);
  expect(counts.whereOf(0)).toBeNull();
  expect(counts.whereOf(1)).toBeNull();
});
