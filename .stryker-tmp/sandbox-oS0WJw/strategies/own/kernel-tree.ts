import { join, resolve } from 'node:path';
import { buildKernel } from '../kernel/build/build.ts';
import { recipe } from '../kernel/build/recipe.ts';
import { cachedModule, type KernelBuilder } from './kernel-cache.ts';

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
