import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { MIB, type Strategy, whyNotRead } from '../../engine/index.ts';
import { idOfKernel } from '../kernel/id.ts';
import { kernelStrategy } from '../kernel/kernel-strategy.ts';
import { StrategyError } from '../strategy-error.ts';
import { moduleOfTree } from './kernel-tree.ts';

/** A module of more MiB than this is refused: those of whole trees take less than one. */
const LARGEST = 64;
const EXPECTED = 'a module (kernel:FILE.wasm) or a kernel tree (kernel:DIR)';

/**
 * The strategy that a kernel is: `path` is a module's file, or the folder of a tree, which is built first where its
 * module is not kept. A StrategyError where there is none, it cannot be built, or has another interface.
 */
export async function loadKernel(path: string): Promise<Strategy> {
  return kernelStrategy(await moduleAt(path), path, kernelId(path));
}

/** The module of such a path; a StrategyError where there is none, or it cannot be built. */
export async function moduleAt(path: string): Promise<Uint8Array> {
  if (path === '') throw new StrategyError(`kernel: found no path, expected ${EXPECTED}`);
  const stats = await stat(path).catch((error: unknown) => refuse(path, error));
  if (stats.isDirectory()) return moduleOfTree(path);
  if (!stats.isFile()) throw new StrategyError(`kernel:${path}: not a file, expected a module`);
  if (stats.size > LARGEST * MIB) {
    throw new StrategyError(`kernel:${path}: found more than ${LARGEST} MiB, expected a module`);
  }
  return readFile(path).catch((error: unknown) => refuse(path, error));
}

function refuse(path: string, error: unknown): never {
  const why = whyNotRead(error, EXPECTED);
  const absent = `no such file or folder, expected ${EXPECTED}`;
  throw new StrategyError(`kernel:${path}: ${why === 'no such file' ? absent : why}`);
}

/** The id of the strategy: what the path ends in, in the letters of an id, and of no built-in strategy. */
export function kernelId(path: string): string {
  return idOfKernel(basename(resolve(path)));
}
