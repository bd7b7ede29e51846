import { expect, it } from 'vitest';
import { counted } from './counted.ts';

it('has one of a thing, and none or more of things', () => {
  expect(counted(1, 'kind')).toBe('1 kind');
  expect(counted(0, 'kind')).toBe('0 kinds');
  expect(counted(2, 'strategy', 'strategies')).toBe('2 strategies');
});
