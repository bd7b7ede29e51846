import { expect, it } from 'vitest';
import { firstDifference } from './first-difference.ts';

it('names the first place that differs, with both values', () => {
  const outcome = (start: number | null) => ({ boots: [{ steps: [{ granted: { start } }] }] });
  const at = 'boots.0.steps.0.granted.start';
  expect(firstDifference(outcome(2 ** 32), outcome(0xfc000000))).toEqual({
    at,
    found: '0x100000000',
    expected: '0xfc000000',
  });
  expect(firstDifference(outcome(null), outcome(1))).toMatchObject({ at, found: 'null' });
});

it('sees what one of the two lacks', () => {
  const lacking = { at: '1', found: 'none', expected: '"b"' };
  expect(firstDifference(['a'], ['a', 'b'])).toEqual(lacking);
  expect(firstDifference({ a: 1 }, {})).toEqual({ at: 'a', found: '0x1', expected: 'none' });
});

it('is none where they are alike', () => {
  expect(firstDifference({ a: [1, null] }, { a: [1, null] })).toBeNull();
});
