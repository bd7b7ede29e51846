import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importDefault } from './import-default.ts';
import { loadKernel } from './load-kernel.ts';
import { readOwnStrategy } from './shape.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('a strategy is', () => {
  it('what a file sets module.exports to', async () => {
    const fields = "id: 'mine', summary: 's', source: 'here', reserve: () => null";
    const file = fileOf('mine.js', `module.exports = { ${fields} };\n`);
    expect(readOwnStrategy(await importDefault(file), file)).toMatchObject({ id: 'mine' });
  });

  it('not the names that a module exports', async () => {
    const file = fileOf(
      'names.ts',
      "export const id = 'mine';\nexport const reserve = () => null;\n",
    );
    await expect(importDefault(file)).rejects.toThrow(`${file}: found no default export, `);
  });
});

it('links in a circle are told as that', async () => {
  const file = join(folder, 'circle.ts');
  symlinkSync(file, file);
  const why = 'cannot be read: its links lead in a circle';
  await expect(importDefault(file)).rejects.toThrow(`${file}: ${why}`);
  await expect(loadKernel(file)).rejects.toThrow(`kernel:${file}: ${why}`);
});

it('a device that never ends is no kernel', async () => {
  await expect(loadKernel('/dev/zero')).rejects.toThrow('kernel:/dev/zero: not a file, ');
});

it.each([
  ['constructor', 'another id: every object has this one by itself'],
  ['a'.repeat(65), 'at most 64 characters'],
])('the id %s is refused', (id, expected) => {
  const strategy = { id, summary: 's', source: 'here', reserve: () => null };
  expect(() => readOwnStrategy(strategy, 'f.ts')).toThrow(`, expected ${expected}`);
});
