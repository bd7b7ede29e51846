import { expect, it } from 'vitest';
import { isScenarioNamed } from './saved.ts';

const SAVED = { format: 'hvmmio-scenario/1', name: 'mine.bar-window-clear' };

it.each<[string, string, boolean]>([
  ['saved under this name', JSON.stringify(SAVED), true],
  ['of another name', JSON.stringify({ ...SAVED, name: 'other' }), false],
  ['of another format', JSON.stringify({ ...SAVED, format: 'other/1' }), false],
  ['no object', 'null', false],
  ['no JSON', '{"format":', false],
  ['longer than any that is saved', `${JSON.stringify(SAVED)}${' '.repeat(100_000)}`, false],
])('a file that is %s', (_what, text, expected) => {
  expect(isScenarioNamed(Buffer.from(text), 'mine.bar-window-clear')).toBe(expected);
});
