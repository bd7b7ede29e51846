import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { left, paragraph, right, section, table } from './blocks.ts';
import { paintOf } from './colours.ts';
import { toTerminal } from './terminal.ts';

const TERMINAL = Object.assign(new PassThrough(), { isTTY: true });

it('only a terminal that has colours is given some, and not where NO_COLOR is set', () => {
  expect(paintOf(TERMINAL, { TERM: 'xterm' })).not.toBeNull();
  expect(paintOf(new PassThrough(), { TERM: 'xterm', FORCE_COLOR: '1' })).toBeNull();
  expect(paintOf(TERMINAL, { TERM: 'dumb' })).toBeNull();
  expect(paintOf(TERMINAL, { TERM: 'xterm', NO_COLOR: '1' })).toBeNull();
  expect(paintOf(TERMINAL, { TERM: 'xterm', NO_COLOR: '' })).not.toBeNull();
});

const BLOCKS = [
  section(
    'Head',
    table(
      [left(), right('a'), right('b'), left('words')],
      [
        { cells: ['one', '1', '22', 'x y z'], depth: 0, tones: [null, 'worse', 'better'] },
        ['two', '333', '4', 'a long row of words that has to be broken into several lines'],
      ],
    ),
    paragraph('end'),
  ),
];

it('worse is red, better green, headings bold', () => {
  const text = toTerminal(BLOCKS, { width: 44, paint: paintOf(TERMINAL, {}) });
  expect(text).toContain('\u001b[1mHead\u001b[22m\n');
  expect(text).toContain('one \u001b[31m  1\u001b[39m \u001b[32m22\u001b[39m  x y z\n');
});

it.each([20, 44, 80])('colours move nothing in %i columns', (width) => {
  const paint = paintOf(TERMINAL, {});
  const plain = toTerminal(BLOCKS, { width });
  expect(plain).not.toContain('\u001b');
  expect(stripVTControlCharacters(toTerminal(BLOCKS, { width, paint }))).toBe(plain);
});
