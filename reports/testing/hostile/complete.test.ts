import { expect, it } from 'vitest';
import { readText, sources } from '../arrows/imports.ts';
import { OTHERS } from './others.ts';
import { readers } from './readers/index.ts';
import { shared } from './sweep.ts';

/** Every way in which a source of this project takes in what it did not write itself. */
const TAKES =
  /\b(?:readFileSync|readFile|readSync|openSync|openInput|createReadStream|readdirSync|readdir|spawn|spawnSync|execFile)\(|\.(?:text|arrayBuffer)\(\)|\blocation\.(?:hash|href|replace)|\bURLSearchParams\b|\bJSON\.parse\(|\bprocess\.(?:env|argv|stdin)\b|\bparams\.get\(|webAssembly\.Module\b|localStorage/;
/** Where the program, the page and what tests import begin. */
const BEGIN = ['cli.ts', 'check.ts', 'vitest.ts', 'page.ts'];

const taking = [...sources(), ...BEGIN].filter(
  (path) => !path.includes('/testing/') && TAKES.test(codeOf(readText(path))),
);

function codeOf(text: string): string {
  return text.replaceAll(/^import\b[^;]*;$|^\s*(?:\/\/|\*|\/\*).*$/gm, '');
}

it('every source that takes anything in is one of a reader, or it is said why not', () => {
  const known = new Set([...readers.flatMap((reader) => reader.sources), ...Object.keys(OTHERS)]);
  expect(taking.filter((path) => !known.has(path))).toEqual([]);
});

it('no source is named that is not there, or takes in nothing', () => {
  const all = [...sources(), ...BEGIN];
  for (const { name, sources: own } of readers) {
    expect(
      own.filter((path) => !all.includes(path)),
      name,
    ).toEqual([]);
  }
  expect(Object.keys(OTHERS).filter((path) => !taking.includes(path))).toEqual([]);
});

it('every reader has a name of its own, and some of any million cases', () => {
  expect(new Set(readers.map(({ name }) => name)).size).toBe(readers.length);
  const shares = shared(readers, 1_000_000);
  expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(1_000_000);
  expect(shares.filter(({ count }) => count === 0)).toEqual([]);
});
