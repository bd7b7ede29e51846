import { expect, it } from 'vitest';
import { everyOne, oneOf, rarely, shuffled } from './draw.ts';

it('everything that a generator can make comes once, the most ordinary first', () => {
  expect([...everyOne((draw) => shuffled(draw, ['a', 'b', 'c']).join(''))]).toEqual([
    'abc',
    'acb',
    'bac',
    'bca',
    'cab',
    'cba',
  ]);
});

it('choices that depend on others are followed', () => {
  const made = everyOne((draw) => (rarely(draw, 2) ? oneOf(draw, ['x', 'y', 'z']) : 'ordinary'));
  expect([...made]).toEqual(['ordinary', 'x', 'y', 'z']);
});

it('a generator that chooses nothing makes one thing', () => {
  expect([...everyOne(() => 'the one')]).toEqual(['the one']);
});
