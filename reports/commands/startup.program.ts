import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { beforeAll, expect, it } from 'vitest';
import { needCompiled, PROJECT } from '../testing/hvmmio.ts';

beforeAll(async () => {
  needCompiled();
  await init;
});

interface Imported {
  /** At once, with the module itself. */
  readonly always: readonly string[];
  /** Where code asks for it. */
  readonly asked: readonly string[];
}

/** What a compiled module imports: paths inside dist/, and names of packages. */
function importsOf(path: string): Imported {
  const [all] = parse(readFileSync(join(PROJECT, 'dist', path), 'utf8'));
  const named = all.flatMap(({ n, d }) => (n === undefined ? [] : [{ n, d }]));
  const whereTo = (name: string) => (name.startsWith('.') ? posix.join(dirname(path), name) : name);
  return {
    always: named.filter(({ d }) => d === -1).map(({ n }) => whereTo(n)),
    asked: named.filter(({ d }) => d >= 0).map(({ n }) => whereTo(n)),
  };
}

/** What is loaded with these modules, themselves included; modules of Node aside. */
function loadedWith(paths: readonly string[]): ReadonlySet<string> {
  const loaded = new Set(paths);
  for (const path of loaded) {
    if (!path.endsWith('.js')) continue;
    for (const to of importsOf(path).always) if (!to.startsWith('node:')) loaded.add(to);
  }
  return loaded;
}

it('a help loads what describes the commands, and nothing of what they do', () => {
  const { asked } = importsOf('cli.js');
  const commands = asked.filter((path) => path.startsWith('reports/commands/'));
  expect(commands).toContain('reports/commands/census.js');
  const loaded = [...loadedWith(['cli.js', ...commands])];
  const packages = loaded.filter((path) => !path.endsWith('.js')).toSorted();
  expect(packages).toEqual(['commander', 'fastest-levenshtein', 'picocolors']);
  // Of some hundreds: each costs a third of a millisecond.
  expect(loaded.length).toBeLessThan(80);
});
