import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentOf } from './content.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The SHA-256 of "abc", as FIPS 180-4 has it for an example.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

it.each([
  ['mine.ts', ''],
  ['mine.mjs', ''],
  ['mine.wasm', 'kernel:'],
])('of %s it is the hash of the file', async (name, before) => {
  const file = join(folder, name);
  writeFileSync(file, 'abc');
  expect(await contentOf(`${before}${file}`)).toBe(ABC);
  writeFileSync(file, 'abd');
  const other = createHash('sha256').update('abd').digest('hex');
  expect(await contentOf(`${before}${file}`)).toBe(other);
});

it('a built-in strategy has none, whatever its id ends in', async () => {
  expect(await contentOf('merged')).toBeNull();
  expect(await contentOf('kernel')).toBeNull();
  expect(await contentOf('tsx')).toBeNull();
});

it('what is not there is refused', async () => {
  await expect(contentOf(join(folder, 'none.ts'))).rejects.toThrow('ENOENT');
  await expect(contentOf('kernel:none.wasm')).rejects.toThrow('kernel:none.wasm: no such file');
});
