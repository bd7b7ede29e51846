import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { shellWord } from './shell-word.ts';

const WORDS = [
  './mine.ts',
  'kernel:linux-6.1/vmlinux.wasm',
  'a3=/tmp/my iomem.json',
  '',
  '~/mine.ts',
  '#1.ts',
  'it\'s; rm -rf $HOME `id` "x" \\ * ?.ts',
  '100%s\\n.ts',
  './\u00e9t\u00e9 \u202e\u001b[2J\n%d "$x" \'y\'.ts',
];

it('a shell takes each word for what it is', () => {
  const script = `for word in ${WORDS.map(shellWord).join(' ')}; do printf '%s\\0' "$word"; done`;
  const taken = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' });
  expect(taken.split('\0').slice(0, -1)).toEqual(WORDS);
});

it.each(WORDS)('%j is shown in printable ASCII', (word) => {
  expect(shellWord(word)).toMatch(/^[ -~]+$/);
});

it.each(WORDS.slice(0, 2))('%s needs no quotes', (word) => {
  expect(shellWord(word)).toBe(word);
});
