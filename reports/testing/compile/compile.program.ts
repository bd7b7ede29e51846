import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PROJECT } from '../hvmmio.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COPIED = ['compile.js', 'package.json', 'package-lock.json', 'tsconfig.json'];
for (const name of [...COPIED, 'tsconfig.build.json']) {
  cpSync(join(PROJECT, name), join(folder, name));
}
symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
write('engine/one.ts', 'export const ONE = 1;\n');
write('strategies/other.ts', 'export const OTHER = 2;\n');
write('reports/page/page.ts', 'export const NOT_COMPILED = 3;\n');
write('properties/counterexamples/a.json', '{}');
for (const part of ['glue', 'include']) write(`strategies/kernel/${part}/a.h`, '');
write(
  'reports/schemas/index.ts',
  "export const jsonSchemas = () => new Map([['some-1.json', { title: 'some' }]]);\n",
);
for (const name of ['check.ts', 'vitest.ts']) write(name, 'export {};\n');
write('cli.ts', "import { ONE } from './engine/one.ts';\nconsole.log(ONE);\n");

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Compiles, and says whether anything was made anew. */
function compile(): boolean {
  const stamp = join(folder, 'dist/.sources.json');
  const before = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const { status, stdout } = spawnSync(process.execPath, [join(folder, 'compile.js')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout);
  return statSync(stamp).mtimeMs !== before;
}

function built(path: string): boolean {
  return existsSync(join(folder, 'dist', path));
}

it('compiles the sources as they are, once', { timeout: 300_000 }, () => {
  expect(compile()).toBe(true);
  expect(readFileSync(join(folder, 'dist/engine/one.js'), 'utf8')).toContain('ONE = 1');
  expect(built('reports/page/page.js')).toBe(false);
  // It can be started by its name alone.
  expect(statSync(join(folder, 'dist/cli.js')).mode & 0o111).toBe(0o111);
  const schema = readFileSync(join(folder, 'dist/schemas/some-1.json'), 'utf8');
  expect(JSON.parse(schema)).toEqual({ title: 'some' });
  expect(compile()).toBe(false);

  // As large as before, and older: what a checkout or a backup may leave.
  write('engine/one.ts', 'export const ONE = 7;\n');
  utimesSync(join(folder, 'engine/one.ts'), 1, 1);
  expect(compile()).toBe(true);
  expect(readFileSync(join(folder, 'dist/engine/one.js'), 'utf8')).toContain('ONE = 7');

  // What was made from a file that is gone goes too, and what others built stays.
  write('dist/reports/page/app.js', 'built by vite');
  rmSync(join(folder, 'strategies/other.ts'));
  rmSync(join(folder, 'properties/counterexamples/a.json'));
  write('properties/counterexamples/b.json', '{}');
  expect(compile()).toBe(true);
  expect(['a.json', 'b.json'].map((name) => built(`properties/counterexamples/${name}`))).toEqual([
    false,
    true,
  ]);
  expect([built('strategies/other.js'), built('reports/page/app.js')]).toEqual([false, true]);

  // After an error nothing counts as compiled.
  write('engine/one.ts', "export const ONE: number = 'one';\n");
  expect(compile).toThrow("Type 'string' is not assignable to type 'number'");
  expect(compile).toThrow("Type 'string' is not assignable to type 'number'");
  write('engine/one.ts', 'export const ONE = 8;\n');
  expect(compile()).toBe(true);
  expect(readFileSync(join(folder, 'dist/engine/one.js'), 'utf8')).toContain('ONE = 8');
});
