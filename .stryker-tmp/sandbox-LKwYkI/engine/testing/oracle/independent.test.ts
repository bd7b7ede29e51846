import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import { RETOLD } from './strategies.ts';

const FOLDER = new URL('./', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => !name.endsWith('.test.ts'));

/** What a file takes from outside the oracle, other than types. */
function takenFromOutside(text: string): string[] {
  const imports = /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)';/gms;
  return [...text.matchAll(imports)].flatMap(([all, from = '']) =>
    from.startsWith('./') || onlyTypes(all) ? [] : [from],
  );
}

/** A statement of which every name is a type. */
function onlyTypes(statement: string): boolean {
  const [, names = ''] = /\{(.*)\}/s.exec(statement) ?? [];
  const all = names.split(',').filter((name) => name.trim() !== '');
  return all.length > 0 && all.every((name) => name.trim().startsWith('type '));
}

it('takes nothing but types from the engine', () => {
  expect(FILES.length).toBeGreaterThan(10);
  const taken = FILES.flatMap((name) =>
    takenFromOutside(readFileSync(new URL(name, FOLDER), 'utf8')).map((from) => [name, from]),
  );
  expect(taken).toEqual([]);
});

it('sees an import that is more than a type', () => {
  expect(takenFromOutside("import { layOut } from '../../host/layout.ts';")).toHaveLength(1);
  expect(takenFromOutside("import { type A, b } from '../../a.ts';")).toHaveLength(1);
  expect(takenFromOutside("import { type A, type B } from '../../a.ts';")).toEqual([]);
  expect(takenFromOutside("import type { A } from '../../a.ts';")).toEqual([]);
});

it('tells every strategy again', () => {
  expect([...RETOLD.keys()]).toEqual(strategies.map(({ id }) => id));
});
