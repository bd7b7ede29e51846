import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../hvmmio.ts';
import { blocksOf } from './blocks.ts';
import { commandsIn, NARROWED, plain } from './commands.ts';
import { PAGES } from './pages.ts';

/** Blocks that other tests check, a sketch, and the checks that `.ci/run` runs. */
const CHECKED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['text', 'ts'],
  'docs/ci.md': ['sh bisect', 'yaml'],
  'docs/formats.md': ['json'],
  'docs/kernel.md': ['text tree'],
  'docs/tutorial-author.md': ['text', 'ts'],
  'ARCHITECTURE.md': ['text', 'text rooms'],
  'CONTRIBUTING.md': ['sh checks'],
};

function read(page: string): string {
  return readFileSync(join(PROJECT, page), 'utf8');
}

it.each(PAGES)('every block of %s is one that is checked', (page) => {
  const kinds = ['console', 'sh', 'sh vm', 'sh tree', ...(CHECKED_ELSEWHERE[page] ?? [])];
  const blocks = blocksOf(read(page));
  expect(kinds).toEqual(expect.arrayContaining(blocks.map(({ info }) => info)));
  const inVm = blocks.filter(({ info }) => info === 'sh vm').flatMap(({ text }) => text);
  expect(inVm.join('\n')).not.toContain('hvmmio ');
});

it.each(PAGES)('every link of %s leads to a file', (page) => {
  const targets = [...read(page).matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, to = '']) => to);
  const missing = targets.filter((to) => !existsSync(join(PROJECT, dirname(page), to)));
  expect(missing).toEqual([]);
});

it('the README leads to every page', () => {
  for (const page of PAGES.slice(1)) expect(read('README.md')).toContain(`](${page})`);
});

it('every file and folder that ARCHITECTURE.md and CONTRIBUTING.md name is there', () => {
  const text = read('ARCHITECTURE.md') + read('CONTRIBUTING.md');
  const named =
    text.match(/(?<=`)(engine|strategies|properties|reports|docs)\/[\w./-]+(?=`)/g) ?? [];
  expect(named).toContain('engine/guest/walk.ts');
  const written = named.filter((path) => !path.includes('NAME'));
  expect(written.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});

it('what is run on less is in a page', () => {
  const commands = PAGES.flatMap((page) => blocksOf(read(page)).flatMap(commandsIn));
  const shown = commands.filter(({ output }) => output.length === 0);
  expect(shown.map(({ command }) => plain(command))).toEqual(
    expect.arrayContaining(Object.keys(NARROWED)),
  );
});
