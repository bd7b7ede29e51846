import { describe, expect, it } from 'vitest';
import { areSome, emptyRange, isEmpty, touches } from './range.ts';

const range = { start: 10, end: 19 };

describe('a range', () => {
  it.each([
    ['its first byte', 10, 10, true],
    ['its last byte', 19, 19, true],
    ['all before it', 0, 9, false],
    ['a byte over its start', 0, 10, true],
    ['a byte over its end', 19, 30, true],
    ['all after it', 20, 30, false],
    ['more than it', 0, 30, true],
    ['part of it', 12, 13, true],
  ])('and %s', (_what, start, end, expected) => {
    expect(touches(range, start, end)).toBe(expected);
  });

  it('is empty once its end is below its start', () => {
    expect(isEmpty({ start: 10, end: 9 })).toBe(true);
    expect(isEmpty({ start: 10, end: 10 })).toBe(false);
    expect(isEmpty(emptyRange())).toBe(true);
  });

  it('touches nothing where it is empty', () => {
    expect(touches({ start: 10, end: 9 }, 0, 100)).toBe(false);
    expect(touches(emptyRange(), 0, 0)).toBe(false);
    expect(touches(emptyRange(), 0, 100)).toBe(false);
  });
});

it('some ranges are at least one', () => {
  expect(areSome([])).toBe(false);
  expect(areSome([range])).toBe(true);
});
