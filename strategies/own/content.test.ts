import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentOf } from './content.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILES = {
  'mine.ts': `import { MIB } from 'hvmmio';\nimport { size } from './parts/size.ts';
    export default { id: 'own', summary: 'a', source: 'b', reserve: () => ({ start: MIB, size }) };`,
  'parts/size.ts': `export { size } from '../table.mjs';\nimport type { Gone } from './gone.ts';`,
  'table.mjs': `import sizes from './sizes.json' with { type: 'json' };\nexport const [size] = sizes;`,
  'sizes.json': '[4096]',
  'other.ts': 'export const other = 1;',
};

/** The files in a folder of that name, one of them changed. */
function written(name: string, changed: Partial<typeof FILES> = {}): string {
  for (const [path, text] of Object.entries({ ...FILES, ...changed })) {
    mkdirSync(join(folder, name, 'parts'), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name, 'mine.ts');
}

it('is the same wherever the files lie, and whatever lies beside them', async () => {
  const content = await contentOf(written('here'));
  expect(content).toMatch(/^[0-9a-f]{64}$/);
  cpSync(join(folder, 'here'), join(folder, 'there'), { recursive: true });
  expect(await contentOf(join(folder, 'there/mine.ts'))).toBe(content);
  expect(await contentOf(written('beside', { 'other.ts': 'export const other = 2;' }))).toBe(
    content,
  );
});

it.each(['mine.ts', 'parts/size.ts', 'table.mjs', 'sizes.json'] as const)(
  'is another where %s is another',
  async (path) => {
    const changed = FILES[path].includes('[4096]') ? '[8192]' : `${FILES[path]}\n// changed`;
    expect(await contentOf(written('changed', { [path]: changed }))).not.toBe(
      await contentOf(written('as it was')),
    );
  },
);

it('of a file that imports none it is that of its bytes', async () => {
  const path = join(folder, 'alone.ts');
  writeFileSync(path, 'a');
  // printf a | sha256sum
  expect(await contentOf(path)).toBe(
    'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  );
});

it('files that import each other in a circle are each taken once', async () => {
  const path = written('circle', {
    'parts/size.ts': `import '../mine.ts';\nexport const size = 1;`,
  });
  expect(await contentOf(path)).toMatch(/^[0-9a-f]{64}$/);
});

it('a built-in strategy has none', async () => {
  expect(await contentOf('merged')).toBeNull();
});
