import { expect, it } from 'vitest';
import { bodyAround, withoutBodies } from './bodies.ts';

const LINES = [
  'static int first(void)',
  '{',
  '\treturn 1;',
  '}',
  '',
  'static void __init',
  'second(int a,',
  '       int b)',
  '{',
  '\tif (a) {',
  '\t\tb();',
  '\t}',
  '}',
  'int between = 3;',
];

it('finds the body around a line, and whose it is', () => {
  expect(bodyAround(LINES, 2)).toEqual({ from: 1, to: 3, name: 'first' });
  expect(bodyAround(LINES, 10)).toEqual({ from: 8, to: 12, name: 'second' });
});

it('finds none outside of functions', () => {
  for (const line of [0, 4, 6, 13]) expect(bodyAround(LINES, line)).toBeNull();
});

it('leaves a body out and keeps the numbers of lines', () => {
  const rest = withoutBodies(LINES, [{ from: 8, to: 12, name: 'second' }]);
  expect(rest).toHaveLength(LINES.length);
  expect(rest[8]).toBe('{ hvmmio_left_out_9(__func__); }');
  expect(rest.slice(9, 13)).toEqual(['', '', '', '']);
  expect(rest[13]).toBe('int between = 3;');
});
