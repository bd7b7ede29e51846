import { expect, it } from 'vitest';
import { wrapped } from './wrapped.ts';

it('lines are broken at blanks and keep their indentation', () => {
  const word = 'x'.repeat(50);
  expect(wrapped(`  ${word} ${word} y ${word}`)).toEqual([`  ${word} ${word} y`, `    ${word}`]);
  expect(wrapped(`${word} ${'x'.repeat(59)}`)).toHaveLength(1);
  expect(wrapped(`${word} ${'x'.repeat(60)}`)).toEqual([word, `  ${'x'.repeat(60)}`]);
});

it('what has no blank to be broken at stays whole', () => {
  expect(wrapped('y'.repeat(200))).toEqual(['y'.repeat(200)]);
  expect(wrapped(`a ${'y'.repeat(200)}`)).toEqual([`a ${'y'.repeat(200)}`]);
});
