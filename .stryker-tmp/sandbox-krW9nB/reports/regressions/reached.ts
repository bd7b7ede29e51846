import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import type { Expectation } from './assess.ts';

const SOURCES = ['.ts', '.mts', '.js', '.mjs'];

/**
 * How the reader of what is said goes on: from a clone where the strategy is one of its own (`expected` is
 * null), else from a package that hvmmio is installed in. There a strategy's file has the name of its counts.
 */
export function reached(id: string, expected: string | null): Omit<Expectation, 'counts'> {
  if (expected === null) {
    const hvmmio = 'npm run --silent hvmmio --';
    return { reached: { hvmmio, named: id }, accept: `npm test -- -u -t ${id}` };
  }
  const bare = expected.replace(/\.json$/, '');
  const file = SOURCES.map((ending) => `${bare}${ending}`).find((path) => existsSync(path));
  const named = `./${relative('', file ?? `${bare}.ts`)}`;
  return { reached: { hvmmio: 'npx hvmmio', named }, accept: `npx vitest run -u -t ${id}` };
}
