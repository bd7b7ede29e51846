import { expect, it } from 'vitest';
import { elide, tidy } from './elide.ts';

const OUTPUT = ['one', 'two', 'three', 'two', 'four'];

it.each([
  ['nothing', OUTPUT],
  ['the end', ['one', '...']],
  ['the beginning', ['...', 'four']],
  ['the middle', ['one', '  ...', 'two', 'four']],
  ['no line', ['one', '...', 'two', '...', 'four']],
  ['all', ['...']],
])('what is shown is what remains where the page leaves out %s', (_, shown) => {
  expect(elide(OUTPUT, shown)).toEqual(shown);
});

it.each([
  ['a changed line', ['one', '2', 'three', 'two', 'four']],
  ['a line too many', [...OUTPUT, 'five']],
  ['a line too few at the end', ['one', 'two', 'three', 'two']],
  ['a line too few', ['one', 'three', 'two', 'four']],
  ['a changed line after the ellipsis', ['...', 'five']],
  ['a changed line between two', ['...', '3', '...']],
  ['a changed end after the ellipsis', ['one', '...', 'three']],
  ['lines in another order', ['...', 'four', '...', 'one', '...']],
  ['nothing at all', []],
])('what is shown with %s is not what remains', (_, shown) => {
  expect(elide(OUTPUT, shown)).not.toEqual(shown);
});

it('blanks at the ends of lines and empty lines at the end of all are left out', () => {
  expect(tidy(['a ', '', ' b', '', ' '])).toEqual(['a', '', ' b']);
});
