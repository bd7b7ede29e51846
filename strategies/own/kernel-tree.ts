import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKernel } from '../kernel/build/build.ts';
import { findToolchain } from '../kernel/build/toolchain.ts';
import { cachedModule, type KernelBuilder } from './kernel-cache.ts';

/** Our own part of every build: what compiles, and what stands in for the rest of a kernel. */
const OWN_PART = fileURLToPath(new URL('../kernel/', import.meta.url));

/** The module of a tree's kernel, built where it is not kept. A StrategyError where it cannot be built. */
export function moduleOfTree(tree: string): Promise<Uint8Array> {
  const builder: KernelBuilder = {
    recipe,
    build: async () => {
      const { bytes, inputs } = await buildKernel(tree);
      // The release is read from it, which no compiler sees.
      return { bytes, inputs: [...inputs, join(tree, 'Makefile')].map((path) => resolve(path)) };
    },
  };
  return cachedModule(resolve(tree), builder);
}

async function recipe(): Promise<string> {
  const { version } = await findToolchain();
  const hash = createHash('sha256').update(version);
  for (const entry of readdirSync(OWN_PART, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}
