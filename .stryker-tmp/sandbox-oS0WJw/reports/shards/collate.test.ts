import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collate } from './collate.ts';
import { fill } from './fill.ts';
import type { Header } from './format.ts';
import { HEADER, inOrder, resultOf } from './testing/small.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
const at = (name: string | number) => join(folder, String(name));

async function write(name: string | number, header: Header): Promise<void> {
  await fill({ path: at(name), resume: false }, header, inOrder);
}

const shard = (index: number, of = 3): Header => ({ ...HEADER, shard: { index, of } });

/** Replaces a text in a file by another. */
function change(from: number, to: string, edit: (lines: string[]) => string[]): void {
  const lines = readFileSync(at(from), 'utf8').split('\n');
  writeFileSync(at(to), edit(lines).join('\n'));
}

beforeAll(async () => {
  for (const index of [0, 1, 2]) await write(index, shard(index));
  const [first] = HEADER.strategies;
  if (first === undefined) throw new Error('no strategy');
  await write('domain', { ...shard(2), domain: { seed: '2' } });
  await write('version', { ...shard(2), version: '1.3.0' });
  await write('fewer', { ...shard(2), strategies: [first] });
  const mine = { id: 'mine', source: 'a file', content: 'b'.repeat(64) };
  await write('edited', { ...shard(2), strategies: [first, mine] });
  await write('command', { ...shard(2), command: 'compare' });
  await write('of', shard(2, 4));
  await write('path', { ...shard(2), files: { mine: '/elsewhere/mine.ts' } });
  // Of 15 blocks the last shard has 2, 5, 8, 11 and 14, on lines 2 to 6.
  change(2, 'spoilt', (lines) => lines.map((line) => line.replace('"square":64', '"square":65')));
  change(2, 'gap', (lines) => lines.toSpliced(3, 1));
  change(2, 'twice', (lines) => lines.toSpliced(3, 0, lines[2] ?? ''));
  change(2, 'short', (lines) => lines.toSpliced(5, 1));
  change(2, 'torn', (lines) => [...lines.slice(0, 5), (lines[5] ?? '').slice(0, 40)]);
  change(2, 'begun', ([line = '']) => [line.slice(0, 70)]);
  change(2, 'long', (lines) => [...lines.slice(0, 6), lines[5] ?? '', '']);
  change(2, 'header', (lines) => lines.map((line) => line.replace('"units":60', '"units":61')));
  writeFileSync(at('other'), '{"format":"hvmmio-census/1"}\n');
  writeFileSync(at('empty'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What every block comes to, of the files with these names. */
function read(...names: readonly (string | number)[]) {
  return [...collate(names.map(at), '1.2.3').blocks].map(([, data]) => data);
}

it('shards are put together in order, however they are named, and wherever their strategies were', () => {
  const all = [...Array(15).keys()].map(resultOf);
  expect(read(0, 1, 2)).toEqual(all);
  expect(read(2, 0, 1)).toEqual(all);
  expect(read('path', 1, 0)).toEqual(all);
});

it.each([
  ['domain', 'found another domain: seed "2", expected "1" as in'],
  ['version', 'found hvmmio of version 1.3.0, expected 1.2.3'],
  ['fewer', 'found another strategy set: merged, expected merged, mine as in'],
  ['edited', 'another strategy set: mine of the content bbbbbbbbbbbb, expected aaaaaaaaaaaa as in'],
  ['command', 'found command compare, expected census as in'],
  ['of', 'found a shard of 4, expected a shard of 3 as in'],
  ['spoilt', 'line 4: corrupt: the checksum'],
  ['gap', 'line 4: a gap: found block 11, expected block 8'],
  ['twice', 'line 4: found block 5 a second time, expected block 8'],
  ['short', 'truncated: it ends before block 14 of shard 2/3 does'],
  ['torn', 'truncated: it ends before block 14 of shard 2/3 does'],
  ['begun', 'truncated: it ends within its first line'],
  ['empty', 'truncated: it ends within its first line'],
  ['long', 'line 7: found more, expected the end'],
  ['header', 'line 1: corrupt: the checksum'],
  ['other', 'found the format "hvmmio-census/1", expected a file that'],
  ['absent', 'no such file'],
])('a file is refused by name: %s', (name, words) => {
  expect(() => read(0, 1, name)).toThrow(words);
  expect(() => read(0, 1, name)).toThrow(`${at(name)}: `);
});

it('a shard that comes twice is refused, and one that is missing', () => {
  expect(() => read(0, 1, 2, 1)).toThrow(
    `${at(1)}: found shard 1/3 a second time, expected it once: ${at(1)} has it`,
  );
  expect(() => read(1)).toThrow(`${at(1)}: a gap: found no file of shard 0/3, 2/3 beside it`);
});
