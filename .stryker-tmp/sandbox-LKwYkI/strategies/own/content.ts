import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isPath, KERNEL } from './load.ts';
import { moduleAt } from './load-kernel.ts';

/**
 * The SHA-256, in 64 hexadecimal digits, of what a strategy's word stands for: a file, without what it imports, or a
 * kernel's module. Null for the id of a built-in one. A StrategyError or a system's error where there is none.
 */
export async function contentOf(idOrPath: string): Promise<string | null> {
  if (idOrPath.startsWith(KERNEL)) return hashOf(await moduleAt(idOrPath.slice(KERNEL.length)));
  return isPath(idOrPath) ? hashOf(await readFile(idOrPath)) : null;
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
