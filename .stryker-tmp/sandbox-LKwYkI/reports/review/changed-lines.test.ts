import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changedLines } from './changed-lines.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-changed-'));
  for (const side of ['base', 'head']) mkdirSync(join(folder, side));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (side: 'base' | 'head', file: string, lines: readonly string[]) =>
  writeFileSync(join(folder, side, file), lines.map((line) => `${line}\n`).join(''));
const changed = (...touched: readonly string[]) => {
  const sides = { base: join(folder, 'base'), head: join(folder, 'head'), touched };
  const { added, removed } = changedLines(sides);
  return { added: [...added], removed: [...removed] };
};

it('numbers what is put in by head, and what is only taken out by base', () => {
  write('base', 'a.c', ['0', 'old', '2', '3', 'gone', 'gone too', '6']);
  write('head', 'a.c', ['0', 'new', 'newer', '2', '3', '6', 'last']);
  expect(changed('a.c')).toEqual({ added: [['a.c', [2, 3, 7]]], removed: [['a.c', [5, 6]]] });
});

it('counts a new file and a deleted one whole', () => {
  write('head', 'new.c', ['1', '2']);
  write('base', 'gone.c', ['1']);
  const both = { added: [['new.c', [1, 2]]], removed: [['gone.c', [1]]] };
  expect(changed('gone.c', 'new.c')).toEqual(both);
});

it('is not misled by lines that look like a diff, nor by files that are alike', () => {
  write('base', 'a.c', ['0']);
  write('head', 'a.c', ['0', '@@ -9 +9 @@']);
  for (const side of ['base', 'head'] as const) write(side, 'same.c', ['1']);
  expect(changed('a.c', 'same.c')).toEqual({ added: [['a.c', [2]]], removed: [] });
});
