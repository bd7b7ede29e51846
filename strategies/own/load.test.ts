import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strategies } from '../index.ts';
import { merged } from '../merged.ts';
import { loadOwnFile } from './file.ts';
import { loadStrategies, loadStrategy } from './load.ts';
import { StrategyError } from './strategy-error.ts';
import { UnknownWordError } from './unknown-word.ts';

const FIELDS = ['id', 'summary', 'source', 'exactVtpmCut', 'sysfb', 'reserve', 'place'];
const STRATEGY = 'expected a strategy: export default defineStrategy({ ... })';
const ID = 'lower-case letters, digits, dots and dashes, such as "low-end-2"';

/** A file that exports a strategy with one piece replaced. */
function own(piece = '', instead = ''): string {
  const text = `export default { id: 'own', summary: 'a', source: 'b', reserve: () => null };`;
  return text.replace(piece, () => instead);
}

const GOOD: Record<string, string> = {
  'typed.ts': `import { defineStrategy, MIB, type GuestView } from 'hvmmio';
    import { half } from './lib/half.ts';
    export default defineStrategy({
      id: 'typed-1.0', summary: 'half a MiB', source: 'me', exactVtpmCut: true,
      sysfb: (built: boolean) => !built,
      reserve: (guest: GuestView) => ({ start: guest.ranges[0].start, size: half(MIB) }),
      place: (window, usual) => ({ ...usual, from: 'top' }),
    });`,
  'lib/half.ts': `import { KIB } from 'hvmmio';
    export const half = (bytes: number): number => bytes / 2 / KIB * KIB;`,
  'plain.mjs': `import { MIB } from 'hvmmio'; await null; ${own('null', '({ start: MIB, size: MIB })')}`,
  'plain.js': own(),
  'plain.mts': own(),
};

const BAD: readonly (readonly [file: string, text: string, message: string])[] = [
  [
    'comma.ts',
    'export default {\n  id: "x"\n  a\n}',
    ':3:3: not TypeScript or JavaScript: Unexpected token, expected ","',
  ],
  ['quote.js', 'const a = "x', ':1:11: not TypeScript or JavaScript: Unterminated string constant'],
  ['named.ts', 'export const strategy = 1;', `: found no default export, ${STRATEGY}`],
  ['empty.ts', '', `: found no default export, ${STRATEGY}`],
  ['import.ts', 'import "./gone.ts";', ": cannot be loaded: Cannot find module './gone.ts'"],
  ['throw.ts', 'throw new Error("first\\nsecond");', ': cannot be loaded: first'],
  ['throw-null.ts', 'throw null;', ': cannot be loaded: null'],
  ['number.ts', 'export default 5;', `: found 5, ${STRATEGY}`],
  ['null.ts', 'export default null;', `: found null, ${STRATEGY}`],
  ['function.ts', 'export default function own() {}', `: found [Function: own], ${STRATEGY}`],
  ['id-case.ts', own("'own'", "'Own'"), `: id: found 'Own', expected ${ID}`],
  ['id-dot.ts', own("'own'", "'.own'"), `: id: found '.own', expected ${ID}`],
  ['id-none.ts', own("id: 'own',"), `: id: found undefined, expected ${ID}`],
  [
    'id-taken.ts',
    own("'own'", "'merged'"),
    ": id: found 'merged', expected an id that no built-in strategy has",
  ],
  ['summary.ts', own("'a'", "''"), ": summary: found '', expected one line of text"],
  ['source.ts', own("'b'", "'b\\nc'"), ": source: found 'b\\nc', expected one line of text"],
  ['reserve.ts', own('() => null', 'null'), ': reserve: found null, expected a function'],
  [
    'no-reserve.ts',
    own(', reserve: () => null'),
    ': reserve: found undefined, expected a function',
  ],
  ['cut.ts', own(' }', ', exactVtpmCut: 1 }'), ': exactVtpmCut: found 1, expected true or false'],
  ['sysfb.ts', own(' }', ', sysfb: true }'), ': sysfb: found true, expected a function'],
  ['place.ts', own(' }', ', place: [1] }'), ': place: found [ 1 ], expected a function'],
];

const UNKNOWN: readonly (readonly [field: string, text: string, expected: string])[] = [
  ['reserved', own('reserve', 'reserved'), `only ${FIELDS.join(', ')}`],
  ['zzz', own(' }', ', zzz: 1 }'), `only ${FIELDS.join(', ')}`],
  [
    'toldFramebuffer',
    own(' }', ', toldFramebuffer: true }'),
    'a strategy that sees only what a guest sees',
  ],
];

const folder = relative(process.cwd(), mkdtempSync(join(tmpdir(), 'hvmmio-')));

beforeAll(() => {
  const files = [...Object.entries(GOOD), ...BAD];
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an id', () => {
  it('gives the built-in strategy', async () => {
    expect(await loadStrategy('merged')).toBe(merged);
  });

  const expected = 'expected an id that "hvmmio strategies" lists, or the path of a file';
  it.each([
    ['mergd', `unknown strategy "mergd", ${expected}`],
    ['', `unknown strategy "", ${expected}`],
  ])('that is unknown is refused, with those that are known: %j', async (word, message) => {
    const known = strategies.map(({ id }) => id);
    const error = new UnknownWordError(message, { word, known });
    await expect(loadStrategy(word)).rejects.toThrow(error);
  });
});

it('strategies come in the order named, and none of them twice', async () => {
  const ids = (await loadStrategies(['merged', 'original'])).map(({ id }) => id);
  expect(ids).toEqual(['merged', 'original']);
  await expect(loadStrategies(['merged', 'original', 'merged'])).rejects.toThrow(
    new StrategyError('found strategy "merged" twice, expected it once'),
  );
});

describe('a file', () => {
  it.each(['plain.js', 'plain.mts', 'plain.mjs'])(
    'gives the strategy it exports: %s',
    async (file) => {
      expect(await loadOwnFile(join(folder, file))).toMatchObject({
        id: 'own',
        summary: 'a',
        source: 'b',
      });
    },
  );

  it('may be TypeScript, import the engine as hvmmio and files beside it', async () => {
    const strategy = await loadStrategy(join(folder, 'typed.ts'));
    const usual = { min: 4096, max: 8191, from: 'bottom' } as const;
    expect(strategy).toMatchObject({ id: 'typed-1.0', exactVtpmCut: true });
    expect(strategy.sysfb?.(false, 'acpi')).toBe(true);
    expect(strategy.place?.('low', usual)).toEqual({ min: 4096, max: 8191, from: 'top' });
    expect(
      strategy.reserve({
        efi: true,
        sysfb: true,
        lfbBase: 0,
        lfbSize: 0,
        videoBar: null,
        ranges: [{ start: 0xf8000000, end: 0xffffffff }],
        isolation: 'none',
      }),
    ).toEqual({ start: 0xf8000000, size: 524288 });
  });

  it.each(BAD)('that exports no valid strategy is refused: %s', async (file, _text, message) => {
    const path = join(folder, file);
    await expect(loadOwnFile(path)).rejects.toThrow(new StrategyError(`${path}${message}`));
  });

  it.each(UNKNOWN)('with an unknown field is refused: %s', async (word, text, expected) => {
    const path = join(folder, `${word}.ts`);
    writeFileSync(path, text);
    const message = `${path}: ${word}: found an unknown field, expected ${expected}`;
    const error = new UnknownWordError(message, { word, known: FIELDS });
    await expect(loadOwnFile(path)).rejects.toThrow(error);
    await expect(loadStrategy(path)).rejects.toThrow(error);
  });

  it('that is not there is refused', async () => {
    for (const path of ['./gone', 'gone.ts', 'gone.mts', 'gone.js', 'gone.mjs']) {
      await expect(loadOwnFile(path)).rejects.toThrow(new StrategyError(`${path}: no such file`));
    }
    const message = `${folder}/: not a file, expected one that exports a strategy`;
    await expect(loadOwnFile(`${folder}/`)).rejects.toMatchObject({ message });
  });

  it('with a syntax error in what it imports names that file', async () => {
    writeFileSync(join(folder, 'outer.ts'), 'import "./quote.js";');
    const message = /quote\.js:1:11: not TypeScript or JavaScript: Unterminated string constant$/;
    await expect(loadOwnFile(join(folder, 'outer.ts'))).rejects.toThrow(message);
  });
});

it.each([
  [
    'merged, original',
    'unknown strategy "merged, original", expected one strategy a time; did you mean "--strategy merged --strategy original"?',
  ],
  [
    'merge',
    'unknown strategy "merge", expected an id that "hvmmio strategies" lists, or the path of a file',
  ],
  [
    'merged.tsx',
    'unknown strategy "merged.tsx", expected an id that "hvmmio strategies" lists, or the path of a file',
  ],
])('an id that there is not is said to be unknown: %s', async (word, message) => {
  await expect(loadStrategy(word)).rejects.toMatchObject({ message });
});

it('where none is named it is all of them, in their order', async () => {
  expect(await loadStrategies([])).toBe(strategies);
  expect((await loadStrategies(['merged', 'original'])).map(({ id }) => id)).toEqual([
    'merged',
    'original',
  ]);
  await expect(loadStrategies(['merged', 'original', 'merged'])).rejects.toThrow(
    'found strategy "merged" twice, expected it once',
  );
});
