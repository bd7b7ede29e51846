import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tinyModule } from '../kernel/testing/tiny-module.ts';
import { loadStrategies } from './load.ts';
import { kernelId } from './load-kernel.ts';

it.each([
  ['out/K6.12 fix.wasm', 'k6.12-fix'],
  ['/usr/src/linux-source-6.12/', 'linux-source-6.12'],
  ['merged.wasm', 'kernel-merged'],
  ['.wasm', 'kernel'],
  ['-x.WASM', 'x'],
])('a kernel from %s has the id %s', (path, id) => {
  expect(kernelId(path)).toBe(id);
});

it('a module is loaded beside other strategies', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-module-'));
  try {
    writeFileSync(join(folder, 'mine.wasm'), tinyModule());
    const loaded = await loadStrategies(['merged', `kernel:${join(folder, 'mine.wasm')}`]);
    expect(loaded.map(({ id }) => id)).toEqual(['merged', 'mine']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('what is not there is said to be not', async () => {
  await expect(loadStrategies(['kernel:nowhere.wasm'])).rejects.toThrow(
    'kernel:nowhere.wasm: no such file or folder, expected a module (kernel:FILE.wasm) or a kernel tree',
  );
  await expect(loadStrategies(['kernel:'])).rejects.toThrow('kernel: found no path, expected');
});

it('a module of 64 MiB is read, and none of more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-module-'));
  const file = join(folder, 'large.wasm');
  try {
    writeFileSync(file, '');
    truncateSync(file, 64 * 2 ** 20 + 1);
    await expect(loadStrategies([`kernel:${file}`])).rejects.toThrow(
      `kernel:${file}: found more than 64 MiB, expected a module`,
    );
    truncateSync(file, 64 * 2 ** 20);
    await expect(loadStrategies([`kernel:${file}`])).rejects.toThrow(
      `${file}: found no WebAssembly module`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
