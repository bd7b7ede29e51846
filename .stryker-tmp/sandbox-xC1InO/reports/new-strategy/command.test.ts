import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import type { GuestView } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { strategies } from '../../strategies/index.ts';
import { loadOwnFile } from '../../strategies/own/file.ts';
import { newStrategy } from './command.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs new-strategy for a folder that is empty but for what is named; gives what it printed. */
function write(name: string, force = false): string {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  newStrategy({ name, folder, force }, strategies, out);
  return text;
}

const MIB = 0x100000;
const GEN2: GuestView = {
  efi: true,
  sysfb: true,
  lfbBase: 0,
  lfbSize: 0,
  videoBar: null,
  ranges: [{ start: 0xf8000000, end: 0xfed40000 }],
  isolation: 'none',
};

describe('new-strategy', () => {
  it('writes a strategy that works as it is', async () => {
    const file = join(folder, 'low-end-2.ts');
    expect(write('low-end-2')).toBe(
      `${file}: a strategy that works as it is, to be changed.\nWhat it changes against mainline, which runs today:\n` +
        `  hvmmio compare --strategy ${file}\n`,
    );
    const strategy = await loadOwnFile(file);
    expect(strategy.id).toBe('low-end-2');
    const bar = { start: 0xf8000000, end: 0xfbffffff };
    expect([
      strategy.reserve(GEN2),
      strategy.reserve({ ...GEN2, lfbBase: 0xf9000000, lfbSize: 3 * MIB }),
      strategy.reserve({ ...GEN2, efi: false, videoBar: bar }),
      strategy.reserve({ ...GEN2, isolation: 'snp' }),
    ]).toEqual([
      { start: 0xf8000000, size: 32 * MIB },
      { start: 0xf9000000, size: 32 * MIB },
      { start: 0xf8000000, size: 64 * MIB },
      null,
    ]);
    const usual = { min: 0, max: 2 ** 52 - 1, from: 'bottom' } as const;
    expect(strategy.place?.('config', usual)).toEqual(usual);
    expect([strategy.sysfb?.(true, 'acpi'), strategy.sysfb?.(false, 'acpi')]).toEqual([
      true,
      false,
    ]);
    expect(strategy.exactVtpmCut).toBe(false);
  });

  it('writes what the types of the package accept', async () => {
    write('typed');
    const face = join(PROJECT, 'engine/public.ts');
    const options = {
      extends: join(PROJECT, 'tsconfig.json'),
      compilerOptions: {
        module: 'preserve',
        paths: { hvmmio: [face] },
        typeRoots: [join(PROJECT, 'node_modules/@types')],
      },
      include: [join(folder, 'typed.ts')],
    };
    const config = join(folder, 'tsconfig.json');
    writeFileSync(config, JSON.stringify(options));
    const tsc = join(PROJECT, 'node_modules/.bin/tsc');
    const run = promisify(execFile);
    await run(tsc, ['-p', config]);
    const text = readFileSync(join(folder, 'typed.ts'), 'utf8');
    writeFileSync(join(folder, 'typed.ts'), text.replace('size: 32 * MIB', "size: '32 MiB'"));
    await expect(run(tsc, ['-p', config])).rejects.toMatchObject({
      stdout: expect.stringMatching(
        /typed\.ts\(\d+,\d+\): error TS2322: [\s\S]*'string' is not assignable/,
      ),
    });
  });

  it('overwrites a file only where that is asked for', () => {
    writeFileSync(join(folder, 'mine.ts'), 'mine');
    const message = `${join(folder, 'mine.ts')}: found a file that is there already, expected a new name, or --force`;
    expect(() => write('mine')).toThrow(new InputError(message));
    expect(readFileSync(join(folder, 'mine.ts'), 'utf8')).toBe('mine');
    write('mine', true);
    expect(readFileSync(join(folder, 'mine.ts'), 'utf8')).toContain("id: 'mine'");
  });

  it.each([
    ['Mine', 'lower-case letters, digits, dots and dashes, such as "low-end-2"'],
    ['../mine', 'lower-case letters, digits, dots and dashes, such as "low-end-2"'],
    ['', 'lower-case letters, digits, dots and dashes, such as "low-end-2"'],
    ['merged', 'a name that no built-in strategy has'],
  ])('refuses the name %j, and writes nothing', (name, expected) => {
    const before = readdirSync(folder);
    const message = `new-strategy: found ${JSON.stringify(name)}, expected ${expected}`;
    expect(() => write(name)).toThrow(new InputError(message));
    expect(readdirSync(folder)).toEqual(before);
  });
});
