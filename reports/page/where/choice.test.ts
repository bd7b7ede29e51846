import { expect, it } from 'vitest';
import { readRoute } from '../shared/route.ts';
import { readChoice, whereLink } from './choice.ts';
import { SMALL_CENSUS } from './testing/small-census.ts';

const read = (query: string) => readChoice(SMALL_CENSUS, new URLSearchParams(query));

it('without parameters is the usual', () => {
  expect(read('')).toEqual({
    choice: {
      strategy: 'original',
      other: 'merged',
      property: 'config-window-accepted',
      hostType: null,
      point: { low: 0, framebuffer: 0 },
    },
    problem: null,
  });
  expect(read('strategy=merged').choice).toMatchObject({ strategy: 'merged', other: 'original' });
});

it('has links that lead back to the same', () => {
  const choice = {
    strategy: 'merged',
    other: 'merged',
    property: 'bar-window-clear',
    hostType: 'arm64',
    point: { low: 2, framebuffer: 1 },
  };
  const { view, params } = readRoute(whereLink(SMALL_CENSUS, choice));
  expect(view).toBe('where');
  expect(readChoice(SMALL_CENSUS, params)).toEqual({ choice, problem: null });
});

it.each([
  ['strategy=ideal', 'strategy: found "ideal", expected one of original, merged'],
  ['kind=gen9', 'kind: found "gen9", expected one of all, gen2, arm64'],
  ['low-mmio=__proto__', 'low-mmio: found "__proto__", expected one of unasked, 256MiB, 1GiB'],
])('says what is wrong with %s, and shows the usual', (query, problem) => {
  const found = read(query);
  expect(found.problem).toBe(problem);
  expect(found.choice).toEqual(read('').choice);
});
