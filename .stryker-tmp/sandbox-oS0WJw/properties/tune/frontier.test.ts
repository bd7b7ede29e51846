import { describe, expect, it } from 'vitest';
import { bestOf, dominates, frontierOf } from './frontier.ts';

type Prices = readonly [conflicts: number, starved: number, moved: number];

/** By its prices; `any` is what they make together where no scenario pays two. */
function rated(id: string, [conflicts, starved, moved]: Prices, any?: number) {
  return {
    id,
    rates: {
      of: 100n,
      conflicts: BigInt(conflicts),
      starved: BigInt(starved),
      moved: BigInt(moved),
      any: BigInt(any ?? conflicts + starved + moved),
    },
  };
}

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe('dominating', () => {
  it.each<[Prices, Prices, boolean]>([
    [[1, 5, 3], [2, 5, 3], true],
    [[2, 4, 3], [2, 5, 3], true],
    [[2, 5, 2], [2, 5, 3], true],
    [[1, 4, 2], [2, 5, 3], true],
    [[2, 5, 3], [2, 5, 3], false],
    [[1, 6, 3], [2, 5, 3], false],
    [[3, 4, 3], [2, 5, 3], false],
    [[1, 4, 4], [2, 5, 3], false],
  ])('%j conflicts, starved and moved against %j: %s', (one, other, expected) => {
    expect(dominates(rated('', one).rates, rated('', other).rates)).toBe(expected);
  });
});

describe('the frontier', () => {
  it('has those that nothing dominates, from the fewest conflicts up', () => {
    const all = [
      rated('late', [9, 0, 2]),
      rated('dominated in all', [6, 7, 3]),
      rated('middle', [5, 3, 2]),
      rated('dominated in one', [5, 4, 2]),
      rated('early', [0, 8, 2]),
      rated('dominated in the other', [9, 3, 2]),
      rated('alike', [5, 3, 2]),
    ];
    expect(ids(frontierOf(all))).toEqual(['early', 'middle', 'alike', 'late']);
  });

  it('keeps what two prices alone would dominate, where it moves the framebuffer less', () => {
    const all = [
      rated('reserves little', [1, 0, 12]),
      rated('reserves more', [1, 3, 8]),
      rated('reserves all', [1, 9, 0]),
      rated('no better than the first two', [2, 3, 12]),
    ];
    expect(ids(frontierOf(all))).toEqual(['reserves little', 'reserves more', 'reserves all']);
  });

  it('leaves out what an earlier one dominates, though the one before it does not', () => {
    const all = [
      rated('first', [0, 5, 1]),
      rated('second', [1, 0, 9]),
      rated('dominated by the first', [2, 6, 2]),
    ];
    expect(ids(frontierOf(all))).toEqual(['first', 'second']);
  });

  it('is empty of nothing', () => {
    expect(frontierOf([])).toEqual([]);
  });
});

describe('the best', () => {
  it('pays any price in the fewest scenarios', () => {
    const all = [rated('a', [4, 4, 0]), rated('b', [6, 6, 6], 7), rated('c', [0, 0, 9])];
    expect(bestOf(all)?.id).toBe('b');
  });

  it('has of several the fewest conflicts, then the fewest starved, then moved, or is the first', () => {
    expect(bestOf([rated('a', [5, 1, 1]), rated('b', [4, 2, 1])])?.id).toBe('b');
    expect(bestOf([rated('a', [4, 3, 1], 6), rated('b', [4, 2, 3], 6)])?.id).toBe('b');
    expect(bestOf([rated('a', [4, 3, 2], 6), rated('b', [4, 3, 1], 6)])?.id).toBe('b');
    expect(bestOf([rated('a', [4, 3, 2]), rated('b', [4, 3, 2])])?.id).toBe('a');
  });

  it('is nothing of nothing', () => {
    expect(bestOf([])).toBeNull();
  });
});
