import { expect, it } from 'vitest';
import { blocksOf } from './cut.ts';

it('shards have every block once, each every n-th from its own number on', () => {
  // 23 units in blocks of 5: four full ones, and one of three.
  expect([...blocksOf({ index: 1, of: 3 }, 23, 5)]).toEqual([
    { block: 1, from: 5, to: 10 },
    { block: 4, from: 20, to: 23 },
  ]);
  for (const of of [1, 2, 3, 4, 9]) {
    const shards = Array.from({ length: of }, (_, index) => [...blocksOf({ index, of }, 23, 5)]);
    const units = shards.flat().flatMap(({ from, to }) => {
      return Array.from({ length: to - from }, (_, at) => from + at);
    });
    expect(units.sort((one, other) => one - other)).toEqual([...Array(23).keys()]);
  }
});

it('a shard beyond the last block has none', () => {
  expect([...blocksOf({ index: 5, of: 6 }, 23, 5)]).toEqual([]);
});
