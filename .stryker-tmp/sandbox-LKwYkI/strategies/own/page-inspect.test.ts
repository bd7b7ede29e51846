import { inspect as ofNode } from 'node:util';
import { expect, it } from 'vitest';
import { inspect } from './page-inspect.ts';

const OPTIONS = { breakLength: Infinity, compact: true, depth: 1 };

it.each([
  1,
  'text',
  true,
  null,
  undefined,
  [],
  {},
  [1, 'two', [3]],
  { start: 4096, size: -1 },
  { a: { b: 1, c: [] } },
  { a: { b: { c: 1 } } },
  [[[1]]],
  () => 1,
  function named() {},
])('shows value %# as Node does', (value) => {
  expect(inspect(value, OPTIONS)).toBe(ofNode(value, OPTIONS));
});
