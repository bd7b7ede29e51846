import { expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import { type Found, sweep } from './sweep.ts';

// Some of the cases of every run, as each mutant waits for them: a mutant that only others find counts as alive.
it('engine and oracle say the same of 500 drawn cases', () => {
  const found: Found[] = [];
  sweep({ seed: 'every run', from: 0, to: 500 }, strategies, (_drawn, _index, disagreement) => {
    if (disagreement !== null) found.push(disagreement);
    return found.length === 0;
  });
  expect(found).toEqual([]);
});
