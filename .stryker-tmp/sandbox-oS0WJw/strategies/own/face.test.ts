import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuestView } from '../../engine/index.ts';
import { OFFERED } from './face.ts';
import { loadOwnFile } from './file.ts';
import { loadStrategy } from './load.ts';
import { StrategyError } from './strategy-error.ts';
import { UnknownWordError } from './unknown-word.ts';

const VALUES = ['FOUR_GIB', 'GIB', 'KIB', 'MAX_ADDRESS', 'MIB', 'PAGE'].concat([
  'alignDown',
  'alignUp',
  'defineStrategy',
]);
const TYPES = ['FirmwareType', 'GuestView', 'Isolation', 'PciWindow', 'Placement'].concat([
  'Placements',
  'Range',
  'Reservation',
  'SomeRanges',
  'Strategy',
]);
const ONLY = `only ${[...VALUES, ...TYPES].join(', ')}`;
const SECRETS = ['layOut', 'Machine', 'VmbusMemory', 'simulate', 'framebufferOf', 'default'];

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

const guest: GuestView = {
  efi: true,
  sysfb: true,
  lfbBase: 0,
  lfbSize: 0,
  videoBar: null,
  ranges: [{ start: 0xf8000000, end: 0xffffffff }],
  isolation: 'none',
};

/** Writes a file that begins with `head` and exports a strategy whose reserve has this body. */
function write(name: string, head: string, body = 'return null;'): string {
  const file = join(folder, name);
  const fields = `id: 'own', summary: 'a', source: 'b', reserve(guest) { ${body} }`;
  writeFileSync(file, `${head}\nexport default { ${fields} };\n`);
  return file;
}

it('a strategy is offered the contract, units and helpers to align, and no more', () => {
  expect(OFFERED).toEqual([...VALUES, ...TYPES]);
});

describe.each(['ts', 'mjs'])('from hvmmio a .%s file', (extension) => {
  it.each(SECRETS)('cannot import %s', async (word) => {
    const head = `import { MIB, ${word} as secret } from 'hvmmio';`;
    const file = write(`name-${word}.${extension}`, head, 'return secret(guest);');
    const message = `${file}:1:15: found an import of "${word}" from hvmmio, expected ${ONLY}`;
    await expect(loadOwnFile(file)).rejects.toThrow(
      new UnknownWordError(message, { word, known: [...VALUES, ...TYPES] }),
    );
  });

  it.each([
    ['that it does not use', `import { layOut } from 'hvmmio';`, 10],
    ['by quotes', `import { 'layOut' as secret } from 'hvmmio';`, 10],
    ['to pass it on', `export { layOut } from 'hvmmio';`, 10],
  ])('cannot import a name %s', async (_how, head, column) => {
    const file = write(`way.${extension}`, head);
    await expect(loadOwnFile(file)).rejects.toThrow(
      `${file}:1:${column}: found an import of "layOut" from hvmmio, expected ${ONLY}`,
    );
  });

  it.each([
    'hvmmio/engine/index.ts',
    'hvmmio/engine/host/layout.ts',
    'hvmmio/dist/engine/index.js',
    'hvmmio/package.json',
  ])('cannot import %s', async (path) => {
    const heads = [
      `import { layOut } from '${path}';`,
      `import * as all from '${path}';`,
      `import '${path}';`,
      `export * from '${path}';`,
    ];
    for (const head of heads) {
      const file = write(`path.${extension}`, `\n${head}`);
      await expect(loadOwnFile(file)).rejects.toMatchObject({
        name: 'StrategyError',
        message: expect.stringMatching(
          new RegExp(
            `^${file}:2:\\d+: found an import of "${path}", expected "hvmmio" itself, which has ${ONLY}$`,
          ),
        ),
      });
    }
  });
});

describe('a name that hvmmio does not have', () => {
  it('is refused with the file that imports it', async () => {
    write('helper.ts', `import { simulate } from 'hvmmio'; export const help = simulate;`);
    const file = write('helped.ts', `import { help } from './helper.ts';`, 'return help(guest);');
    await expect(loadOwnFile(file)).rejects.toThrow(
      `${join(folder, 'helper.ts')}:1:10: found an import of "simulate" from hvmmio, expected ${ONLY}`,
    );
  });

  it.each([
    ['a namespace', `import * as all from 'hvmmio'; const secret = all.layOut;`],
    ['an import()', `const { layOut } = await import('hvmmio');`],
  ])('is refused where it is read from %s', async (_of, head) => {
    const file = write('read.ts', head);
    await expect(loadOwnFile(file)).rejects.toThrow(
      new StrategyError(`${file}: cannot be loaded: found "layOut" of hvmmio, expected ${ONLY}`),
    );
  });

  it('is refused where it is read in order to answer', async () => {
    const file = write('late.ts', `import * as all from 'hvmmio';`, 'return all.layOut(guest);');
    const strategy = await loadStrategy(file);
    expect(() => strategy.reserve(guest)).toThrow(
      `strategy "own": reserve failed: found "layOut" of hvmmio, expected ${ONLY}`,
    );
  });

  it('is no error among types, which are gone when the file runs', async () => {
    const head = `import { type GuestView, type HostLayout, Range } from 'hvmmio';
      import type { Strategy, Scenario } from 'hvmmio'; export type { Event } from 'hvmmio';
      import { alignDown, GIB, MAX_ADDRESS } from 'hvmmio';
      const last = ({ end }: Range): number => end; let view: GuestView; let own: Strategy;`;
    const body = 'return { start: alignDown(last(guest.ranges[0]), GIB), size: 4096 };';
    const strategy = await loadOwnFile(write('types.ts', head, body));
    expect(strategy.reserve(guest)).toEqual({ start: 0xc0000000, size: 4096 });
  });
});

describe('the package', () => {
  const installed = join(folder, 'node_modules/hvmmio');

  beforeAll(async () => {
    mkdirSync(installed, { recursive: true });
    copyFileSync(join(PROJECT, 'package.json'), join(installed, 'package.json'));
    const config = join(folder, 'tsconfig.build.json');
    const compilerOptions = {
      rootDir: PROJECT,
      outDir: join(installed, 'dist'),
      incremental: false,
      tsBuildInfoFile: null,
      typeRoots: [join(PROJECT, 'node_modules/@types')],
    };
    const files = ['engine/public.ts', 'engine/index.ts'].map((file) => join(PROJECT, file));
    const build = {
      extends: join(PROJECT, 'tsconfig.build.json'),
      compilerOptions,
      files,
      include: [],
    };
    writeFileSync(config, JSON.stringify(build));
    await run(join(PROJECT, 'node_modules/.bin/tsc'), ['-p', config]);
  });

  /** What Node prints that runs this in a folder where the package is installed. */
  async function printed(script: string): Promise<string> {
    const args = ['--input-type=module', '--eval', script];
    const { stdout } = await run(process.execPath, args, { cwd: folder });
    return stdout.trim();
  }

  it('exports the same values', async () => {
    const script = `console.log(JSON.stringify(Object.keys(await import('hvmmio')).sort()))`;
    expect(JSON.parse(await printed(script))).toEqual(VALUES);
  });

  it.each(['hvmmio/engine/index.ts', 'hvmmio/dist/engine/index.js', 'hvmmio/package.json'])(
    'exports no %s',
    async (path) => {
      expect(readFileSync(join(installed, 'dist/engine/index.js'), 'utf8')).toContain('layOut');
      const script = `await import('${path}').catch(({ code }) => console.log(code))`;
      expect(await printed(script)).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
    },
  );

  it('does not let a strategy import() a path of it', async () => {
    const file = write('beside.ts', `await import('hvmmio/dist/engine/index.js');`);
    await expect(loadOwnFile(file)).rejects.toThrow(
      `${file}: cannot be loaded: Package subpath './dist/engine/index.js' is not defined`,
    );
  });

  it('exports the types that it offers, and no other', async () => {
    const compilerOptions = { module: 'nodenext', strict: true, noEmit: true, types: [] };
    const config = join(folder, 'tsconfig.json');
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ['typed.ts'] }));
    const typesFrom = (names: readonly string[]) =>
      writeFileSync(
        join(folder, 'typed.ts'),
        `import type { ${names.join(', ')} } from 'hvmmio';\nexport type All = [${names.join(', ')}];\n`,
      );
    const tsc = () => run(join(PROJECT, 'node_modules/.bin/tsc'), ['-p', config]);
    typesFrom(TYPES);
    await tsc();
    typesFrom(['Strategy', 'HostLayout', 'Scenario', 'Machine']);
    const missing = await tsc().catch(({ stdout }: { stdout: string }) => stdout);
    expect(String(missing).match(/no exported member '\w+'/g)).toEqual(
      ['HostLayout', 'Scenario', 'Machine'].map((name) => `no exported member '${name}'`),
    );
  });
});
