import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Strategy } from '../../engine/index.ts';
import { idOfKernel } from '../kernel/id.ts';
import { kernelStrategy } from '../kernel/kernel-strategy.ts';
import { StrategyError } from '../strategy-error.ts';
import { moduleOfTree } from './kernel-tree.ts';

/**
 * The strategy that a kernel is: `path` is a module's file, or the folder of a tree, which is built first where its
 * module is not kept. A StrategyError where there is none, it cannot be built, or has another interface.
 */
export async function loadKernel(path: string): Promise<Strategy> {
  const expected = 'expected a module (kernel:FILE.wasm) or a kernel tree (kernel:DIR)';
  if (path === '') throw new StrategyError(`kernel: found no path, ${expected}`);
  const stats = await stat(path).catch(() => null);
  if (stats === null)
    throw new StrategyError(`kernel:${path}: no such file or folder, ${expected}`);
  const bytes = stats.isDirectory() ? await moduleOfTree(path) : await readFile(path);
  return kernelStrategy(bytes, path, kernelId(path));
}

/** The id of the strategy: what the path ends in, in the letters of an id, and of no built-in strategy. */
export function kernelId(path: string): string {
  return idOfKernel(basename(resolve(path)));
}
