import { expect, it } from 'vitest';
import { commandLines } from './commands.ts';

it('breaks a command between its parts, with room for the backslash', () => {
  expect(commandLines(['hvmmio run a', '--b c'], 18)).toEqual(['hvmmio run a --b c']);
  expect(commandLines(['hvmmio run a', '--b c', '--d'], 18)).toEqual([
    'hvmmio run a \\',
    '  --b c --d',
  ]);
  expect(commandLines(['hvmmio', 'x'.repeat(20)], 18)).toEqual([
    'hvmmio \\',
    `  ${'x'.repeat(20)}`,
  ]);
});
