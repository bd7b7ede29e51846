import { expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { mainline } from '../../strategies/mainline.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { topDown } from '../../strategies/top-down.ts';
import { loadWithBaseline } from './named.ts';

/** Stands for the loader: `./mine.ts` is the file of a strategy with the id `mine`. */
const tools = {
  loadStrategies: async (named?: readonly string[]) =>
    named === undefined
      ? strategies
      : named.map((name) => {
          const found = [original, merged, mainline].find(({ id }) => id === name);
          return found ?? { ...topDown, id: name.slice(2, -3) };
        }),
};

const files = { mine: './mine.ts' };

it.each([
  ['only an own one', ['./mine.ts'], 'original', ['original', 'mine'], 'original', files],
  ['both', ['./mine.ts', 'original'], 'original', ['mine', 'original'], 'original', files],
  ['an own baseline', ['merged'], './mine.ts', ['mine', 'merged'], 'mine', files],
  [
    'an own baseline by its path',
    ['merged', './mine.ts'],
    './mine.ts',
    ['merged', 'mine'],
    'mine',
    files,
  ],
  ['an own baseline by its id', ['merged', './mine.ts'], 'mine', ['merged', 'mine'], 'mine', files],
  [
    'a file alone, with what runs today',
    ['./mine.ts'],
    undefined,
    ['mainline', 'mine'],
    'mainline',
    files,
  ],
  ['of two the first', ['merged', './mine.ts'], undefined, ['merged', 'mine'], 'merged', files],
  [
    'of more the one that runs today, where one is a file',
    ['merged', './mine.ts', 'original'],
    undefined,
    ['mainline', 'merged', 'mine', 'original'],
    'mainline',
    files,
  ],
  ['a built-in one alone', ['merged'], undefined, ['original', 'merged'], 'original', {}],
  ['original alone', ['original'], undefined, ['original'], undefined, {}],
  ['none of one own', ['merged'], 'original', ['original', 'merged'], 'original', {}],
])('the baseline is among those compared: %s', async (_, named, asked, ids, baseline, from) => {
  const loaded = await loadWithBaseline(tools, named, asked);
  expect(loaded.strategies.map(({ id }) => id)).toEqual(ids);
  expect([loaded.baseline, loaded.files]).toEqual([baseline, from]);
});

it('where none is named all built-in ones are compared', async () => {
  const loaded = await loadWithBaseline(tools, undefined, 'merged');
  expect(loaded).toEqual({ strategies, files: {}, baseline: 'merged' });
});
