import { expect, it } from 'vitest';
import { inColumns, labelled } from './columns.ts';

it('columns line up, and no line ends in a blank', () => {
  const rows = [['a', 'bb', 'c'], ['aaa', 'b', ''], ['aa', 'a longer last cell'], ['aaaa']];
  expect(inColumns(rows)).toEqual(['a    bb  c', 'aaa  b', 'aa   a longer last cell', 'aaaa']);
  expect(inColumns([])).toEqual([]);
});

it('a label stands before the first of its rows', () => {
  expect(inColumns(labelled('reserved', [['x', 'y'], ['z']]))).toEqual([
    'reserved            x  y',
    '                    z',
  ]);
  expect(labelled('reserved', [])).toEqual([]);
});
