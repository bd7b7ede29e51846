import { expect, it } from 'vitest';
import { figures, left, right, table, under } from './blocks.ts';
import { inColumns, tableLines, widthsOf } from './columns.ts';

it('columns line up, and no line ends in a blank', () => {
  const rows = [['a', 'bb', 'c'], ['aaa', 'b', ''], ['aa', 'a longer last cell'], ['aaaa']];
  expect(inColumns(rows)).toEqual(['a    bb  c', 'aaa  b', 'aa   a longer last cell', 'aaaa']);
  expect(inColumns([])).toEqual([]);
});

it('rows line up with others whose widths they are given', () => {
  const widths = widthsOf([['aaa', 'x'], ['b']]);
  expect(inColumns([['c', 'd']], [], 80, widths)).toEqual(['c    d']);
});

it('figures stand to the right, one blank apart, and their long heads are broken at dashes', () => {
  const counts = table(
    [left(), right('a'), right('low-end-always')],
    [['p', '10', '1'], under('rare', '1', ''), ['a group of its own']],
  );
  expect(tableLines(counts, 80)).toEqual([
    '        a   low-',
    '            end-',
    '          always',
    'p      10      1',
    '  rare  1',
    'a group of its own',
  ]);
});

it("a group's name alone takes no room from its rows", () => {
  const counts = figures(['a'], [['a long name'], under('rare', '1')]);
  expect(tableLines(counts, 80)).toEqual(['       a', 'a long name', '  rare 1']);
  // The label has 6 columns, each figure 1 and a blank before it.
  const pair = figures(['a', 'b'], [['a long name'], under('rare', '1', '2')]);
  expect(tableLines(pair, 10)).toEqual(['       a b', 'a long name', '  rare 1 2']);
});
