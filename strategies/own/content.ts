import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { filesOf } from './imported.ts';
import { isPath, KERNEL } from './load.ts';
import { moduleAt } from './load-kernel.ts';
import { describeThrown, StrategyError } from './strategy-error.ts';

/**
 * The SHA-256, in 64 hexadecimal digits, of what a strategy's word stands for: a file with the files that it imports by
 * their paths, or a kernel's module. Null for the id of a built-in one. A StrategyError where there is none, or one of
 * them is no source.
 */
export async function contentOf(idOrPath: string): Promise<string | null> {
  if (idOrPath.startsWith(KERNEL)) return hashOf(await moduleAt(idOrPath.slice(KERNEL.length)));
  return isPath(idOrPath) ? hashOfFiles(await readableFilesOf(idOrPath)) : null;
}

/** What a file names need not be there for it to run: an import that is used as a type alone is dropped. */
async function readableFilesOf(file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await filesOf(file);
  } catch (error) {
    const why = describeThrown(error);
    throw new StrategyError(
      `${file}: found what cannot be read: ${why}, expected all that it imports`,
    );
  }
}

/** The same wherever the files lie, as long as they lie so to each other; of a file alone that of what is in it. */
function hashOfFiles(files: ReadonlyMap<string, Uint8Array>): string {
  const [[first, content] = ['', new Uint8Array()], ...others] = files;
  if (others.length === 0) return hashOf(content);
  const places = [...files].map(([path, one]) => [relative(first, path), hashOf(one)]);
  return hashOf(Buffer.from(JSON.stringify(places)));
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
