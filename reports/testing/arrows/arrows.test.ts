import { describe, expect, it } from 'vitest';
import {
  allImports,
  type Import,
  importsOf,
  isOurs,
  isTesting,
  specifiersIn,
  within,
} from './imports.ts';

const imports = allImports();

/** Ours, but in none of the folders. */
function isOutside(path: string, ...folders: readonly string[]): boolean {
  return isOurs(path) && !folders.some((folder) => within(folder)(path));
}

/** The files of a folder that one of them reaches by imports, itself included. */
function reached(folder: string, first: string): ReadonlySet<string> {
  const files = new Set([first]);
  for (const file of files) {
    for (const { from, to } of imports) if (from === file && within(folder)(to)) files.add(to);
  }
  return files;
}

/** The proposals: everything that does not load a user's own file. */
const proposals = reached('strategies', 'strategies/index.ts');

/** Each rule: imports that break it are its errors. Test helpers may import what tests may. */
const RULES: readonly [string, string, (found: Import) => boolean][] = [
  [
    'engine/ imports nothing from outside, no package, and no test helper',
    'engine',
    ({ from, to }) => !isTesting(from) && (!within('engine')(to) || isTesting(to)),
  ],
  [
    'strategies import the engine and each other',
    'strategies',
    ({ to }) => isOutside(to, 'engine', 'strategies'),
  ],
  [
    'proposals import no package',
    'strategies',
    ({ from, to }) => proposals.has(from) && !isOurs(to),
  ],
  [
    'properties import the engine and each other, never strategies or reports',
    'properties',
    ({ to }) => isOutside(to, 'engine', 'properties'),
  ],
  [
    'reports import properties, the engine and each other, never strategies',
    'reports',
    ({ from, to }) => !isTesting(from) && isOutside(to, 'engine', 'properties', 'reports'),
  ],
];

describe('the arrows between the parts', () => {
  it.each(RULES)('%s', (_rule, folder, breaks) => {
    const found = imports.filter(({ from }) => within(folder)(from));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(breaks)).toEqual([]);
  });
});

describe('the check of them', () => {
  it('sees every way to import', () => {
    const text = [
      `import a from './a.ts';`,
      `import type { B } from "../b.ts";`,
      `import {\n  c,\n} from 'c';`,
      `import './d.ts';`,
      `export * from './e.ts';`,
      `export type { F } from '../../f.ts';`,
      `const g = await import('node:g');`,
      `const h = require("h");`,
      `export const i = 'no import';`,
    ].join('\n');
    expect(specifiersIn(text).toSorted()).toEqual(
      ['./a.ts', '../b.ts', 'c', './d.ts', './e.ts', '../../f.ts', 'node:g', 'h'].toSorted(),
    );
  });

  it('takes the proposals, and not the loader, for proposals', () => {
    expect(proposals).toContain('strategies/top-down.ts');
    expect(proposals).toContain('strategies/original.ts');
    expect(proposals).not.toContain('strategies/own/load.ts');
  });

  it.each([
    ['engine/guest/x.ts', 'zod', 0],
    ['engine/guest/x.ts', 'node:fs', 0],
    ['engine/x.ts', '../strategies/original.ts', 0],
    ['engine/x.ts', './testing/examples.ts', 0],
    ['strategies/x.ts', '../properties/index.ts', 1],
    ['strategies/x.ts', '../cli.ts', 1],
    ['strategies/merged.ts', 'zod', 2],
    ['strategies/merged.ts', 'node:fs', 2],
    ['properties/x.ts', '../strategies/index.ts', 3],
    ['properties/a/x.ts', '../../reports/run/outcome-json.ts', 3],
    ['reports/x.ts', '../strategies/index.ts', 4],
    ['reports/x.ts', '../cli.ts', 4],
  ])('refuses that %s imports %s', (from, name, rule) => {
    const [found] = importsOf(from, `import { x } from '${name}';`);
    expect(found && RULES[rule]?.[2](found)).toBe(true);
  });

  it.each([
    ['engine/guest/x.ts', '../range.ts', 0],
    ['engine/testing/x.ts', 'fast-check', 0],
    ['strategies/x.ts', '../engine/index.ts', 1],
    ['strategies/own/load.ts', 'jiti', 2],
    ['properties/x.ts', 'zod', 3],
    ['reports/a/x.ts', '../../properties/index.ts', 4],
    ['reports/a/testing/x.ts', '../../../strategies/index.ts', 4],
  ])('allows that %s imports %s', (from, name, rule) => {
    const [found] = importsOf(from, `import { x } from '${name}';`);
    expect(found && RULES[rule]?.[2](found)).toBe(false);
  });
});
