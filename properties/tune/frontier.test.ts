import { describe, expect, it } from 'vitest';
import { bestOf, dominates, frontierOf } from './frontier.ts';

function rated(id: string, conflicts: number, starved: number, either = conflicts + starved) {
  return {
    id,
    rates: {
      of: 100n,
      conflicts: BigInt(conflicts),
      starved: BigInt(starved),
      either: BigInt(either),
    },
  };
}

const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

describe('dominating', () => {
  it.each([
    [1, 5, 2, 5, true],
    [2, 4, 2, 5, true],
    [1, 4, 2, 5, true],
    [2, 5, 2, 5, false],
    [1, 6, 2, 5, false],
    [3, 4, 2, 5, false],
  ])('%i conflicts and %i starved against %i and %i: %s', (c1, s1, c2, s2, expected) => {
    expect(dominates(rated('', c1, s1).rates, rated('', c2, s2).rates)).toBe(expected);
  });
});

describe('the frontier', () => {
  it('has those that nothing dominates, from the fewest conflicts up', () => {
    const all = [
      rated('late', 9, 0),
      rated('dominated in both', 6, 7),
      rated('middle', 5, 3),
      rated('dominated in one', 5, 4),
      rated('early', 0, 8),
      rated('dominated in the other', 9, 3),
      rated('alike', 5, 3),
    ];
    expect(ids(frontierOf(all))).toEqual(['early', 'middle', 'alike', 'late']);
  });

  it('is empty of nothing', () => {
    expect(frontierOf([])).toEqual([]);
  });
});

describe('the best', () => {
  it('goes wrong in the fewest scenarios, whichever way', () => {
    expect(bestOf([rated('a', 4, 4), rated('b', 6, 6, 7), rated('c', 0, 9)])?.id).toBe('b');
  });

  it('is the one with fewer conflicts of two, then with fewer starved, then the first', () => {
    expect(bestOf([rated('a', 5, 2), rated('b', 4, 3)])?.id).toBe('b');
    expect(bestOf([rated('a', 4, 3, 6), rated('b', 4, 2, 6)])?.id).toBe('b');
    expect(bestOf([rated('a', 4, 3), rated('b', 4, 3)])?.id).toBe('a');
  });

  it('is nothing of nothing', () => {
    expect(bestOf([])).toBeNull();
  });
});
