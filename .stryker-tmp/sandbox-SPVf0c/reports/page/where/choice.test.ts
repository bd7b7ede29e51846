import { expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import { readRoute } from '../shared/route.ts';
import { readChoice, whereLink } from './choice.ts';
import { candidatesOf } from './largest.ts';
import { SMALL_CENSUS } from './testing/small-census.ts';

const candidates = candidatesOf(SMALL_CENSUS, null, strategies);
const read = (query: string) => readChoice(SMALL_CENSUS, new URLSearchParams(query), candidates);

it('without parameters is the largest difference', () => {
  expect(read('')).toEqual({
    choice: {
      strategy: 'original',
      other: 'merged',
      property: 'config-window-accepted',
      kernel: null,
      point: { low: 0, framebuffer: 0 },
    },
    problem: null,
  });
  expect(read('strategy=merged').choice).toMatchObject({ strategy: 'merged', other: 'original' });
});

it('is of ordinary kernels where the census tells kernels apart', () => {
  const byKernel = { maps: [[0, 0, 0, 0, 0, 0]], violated: { efi: {}, 'sysfb+efi': {} } };
  const census = { ...SMALL_CENSUS, where: { ...SMALL_CENSUS.where, byKernel } };
  const choiceOf = (query: string) =>
    readChoice(census, new URLSearchParams(query), candidates).choice.kernel;
  expect(choiceOf('')).toBe('sysfb+efi');
  expect(choiceOf('kernel=efi')).toBe('efi');
  expect(choiceOf('kernel=all')).toBeNull();
});

it('has links that lead back to the same', () => {
  const choice = {
    strategy: 'merged',
    other: 'merged',
    property: 'bar-window-clear',
    kernel: null,
    point: { low: 2, framebuffer: 1 },
  };
  const { view, params } = readRoute(whereLink(SMALL_CENSUS, choice));
  expect(view).toBe('where');
  expect(readChoice(SMALL_CENSUS, params, candidates)).toEqual({ choice, problem: null });
});

it.each([
  ['strategy=ideal', 'strategy: found "ideal", expected one of original, merged'],
  ['kernel=2.0', 'kernel: found "2.0", expected one of all'],
  ['low-mmio=__proto__', 'low-mmio: found "__proto__", expected one of unasked, 256MiB, 1GiB'],
])('says what is wrong with %s, and shows the usual', (query, problem) => {
  const found = read(query);
  expect(found.problem).toBe(problem);
  expect(found.choice).toEqual(read('').choice);
});
