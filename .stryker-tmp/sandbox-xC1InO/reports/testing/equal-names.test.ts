import { expect, it } from 'vitest';
import { equalNames } from './equal-names.ts';

const named = (name: string) => ({ name });

it('names that two tests of a file have are found, the suites around them included', () => {
  const tasks = [named('a b'), { name: 'a', tasks: [named('b'), named('c')] }, named('c')];
  expect(equalNames({ name: 'file', tasks })).toEqual(['a b']);
});

it('the same name in another suite is another', () => {
  const tasks = ['one', 'two'].map((name) => ({ name, tasks: [named('c')] }));
  expect(equalNames({ name: 'file', tasks })).toEqual([]);
});
