import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { PROJECT } from '../hvmmio.ts';

const manifest = z.object({
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

function read(folder: string) {
  return manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

const MODULES = 'node_modules';

/** Where what a package names is installed: below it, or else below one that it lies in. */
function installed(name: string, from: string): string {
  const place = join(from, MODULES, name);
  if (existsSync(place)) return place;
  if (!from.includes(MODULES)) throw new Error(`${name} is not installed`);
  return installed(name, dirname(from.slice(0, from.lastIndexOf(MODULES) + MODULES.length)));
}

/** The licences of packages and of all that these need, a row each as in the page. */
function rows(names: readonly string[]): readonly string[] {
  const folders = new Set(names.map((name) => installed(name, PROJECT)));
  const by = new Map<string, Set<string>>();
  for (const folder of folders) {
    const { license = 'none stated', dependencies } = read(folder);
    const name = folder.slice(folder.lastIndexOf(MODULES) + MODULES.length + 1);
    by.set(license, (by.get(license) ?? new Set()).add(name));
    for (const one of Object.keys(dependencies)) folders.add(installed(one, folder));
  }
  return [...by].toSorted().map(([license, all]) => {
    const list = [...all].toSorted().map((name) => `\`${name}\``);
    return `| ${license} | ${list.join(', ')} |`;
  });
}

const page = readFileSync(join(PROJECT, 'docs/dependencies.md'), 'utf8');

/** The rows of the table below a sentence. */
function shownBelow(sentence: string): readonly string[] {
  const [, below = ''] = page.split(`${sentence}\n\n| licence | packages |\n|---|---|\n`);
  return (below.split('\n\n')[0] ?? '').trimEnd().split('\n');
}

it('the licences of all that is installed with the package are listed', () => {
  const { dependencies } = read(PROJECT);
  const shown = shownBelow('Installed with the package, with all that these need:');
  expect(shown).toEqual(rows(Object.keys(dependencies)));
});

it('the licences of what the page alone takes in are listed', () => {
  const shown = shownBelow('Bundled into the page besides:');
  expect(shown).toEqual(rows(['preact', 'd3-scale', 'es-module-lexer']));
});
