import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cachedModule, type KernelBuilder } from './kernel-cache.ts';

let folder = '';
let header = '';
let built = 0;
let recipe = 'clang 14';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-cache-'));
  header = join(folder, 'a.h');
  writeFileSync(header, 'one');
  built = 0;
  recipe = 'clang 14';
});
afterEach(() => rmSync(folder, { recursive: true }));

const builder: KernelBuilder = {
  recipe: async () => recipe,
  build: async () => {
    built += 1;
    return { bytes: Uint8Array.from([0, built]), inputs: [header] };
  },
};

async function load(tree = '/trees/6.12', place = join(folder, 'cache')): Promise<number[]> {
  return [...(await cachedModule(tree, builder, place))];
}

it('builds a tree once while nothing that it was made from changes', async () => {
  expect(await load()).toEqual([0, 1]);
  expect(await load()).toEqual([0, 1]);
  writeFileSync(header, 'one');
  expect(await load()).toEqual([0, 1]);
  expect(built).toBe(1);
});

it.each([
  ['a file holds something else', () => writeFileSync(header, 'two')],
  [
    'the recipe is another',
    () => {
      recipe = 'clang 19';
    },
  ],
  ['the entry is spoilt', () => spoil('.json')],
  ['the module is', () => spoil('.wasm')],
])('builds it again where %s', async (_what, change) => {
  await load();
  change();
  expect(await load()).toEqual([0, 2]);
  expect(await load()).toEqual([0, 2]);
});

it('keeps the modules of trees apart', async () => {
  expect(await load('/trees/6.12')).toEqual([0, 1]);
  expect(await load('/trees/6.1')).toEqual([0, 2]);
  expect(await load('/trees/6.12')).toEqual([0, 1]);
});

it('builds every time where nothing can be kept', async () => {
  expect(await load('/trees/6.12', join(header, 'cache'))).toEqual([0, 1]);
  expect(await load('/trees/6.12', join(header, 'cache'))).toEqual([0, 2]);
});

it('keeps them below XDG_CACHE_HOME where nobody says where', async () => {
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'xdg'));
  await cachedModule('/trees/6.12', builder);
  vi.unstubAllEnvs();
  const kept = readdirSync(join(folder, 'xdg', 'hvmmio', 'kernels'));
  expect(kept.map((name) => name.split('.').at(-1)).sort()).toEqual(['json', 'wasm']);
});

it('what goes wrong but for the folder is told', async () => {
  const failing: KernelBuilder = { ...builder, build: () => Promise.reject(new Error('no clang')) };
  await expect(cachedModule('/trees/6.12', failing, folder)).rejects.toThrow('no clang');
});

function spoil(ending: string): void {
  const cache = join(folder, 'cache');
  for (const file of readdirSync(cache).filter((name) => name.endsWith(ending))) {
    writeFileSync(join(cache, file), 'spoilt');
  }
}
