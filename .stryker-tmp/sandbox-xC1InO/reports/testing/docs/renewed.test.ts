import { expect, it } from 'vitest';
import { renewed } from './renewed.ts';

it('takes over an output that is shown whole', () => {
  expect(renewed(['a 1', 'b 2', ''], ['a 0'])).toEqual(['a 1', 'b 2']);
});

it('leaves out what a page left out, and finds again what it showed', () => {
  const shown = ['2000 VMs', '...', '  original  342', '  merged  96', '...', 'next: find'];
  const output = [
    '1500 VMs',
    '',
    'mainline 7',
    '  original  341',
    '  merged  95',
    'x',
    'next: find',
  ];
  const wanted = ['1500 VMs', '...', '  original  341', '  merged  95', '...', 'next: find'];
  expect(renewed(output, shown)).toEqual(wanted);
});

it('shows the end of an output to its end, and keeps the blanks before an ellipsis', () => {
  const output = ['{', '  "a": 2,', '  "b": 3,', '  "c": 4', '}', ''];
  expect(renewed(output, ['{', '  ...', '  "c": 1'])).toEqual(['{', '  ...', '  "c": 4', '}']);
  expect(renewed(output, ['{', '  "a": 1,', '  ...'])).toEqual(['{', '  "a": 2,', '  ...']);
});
