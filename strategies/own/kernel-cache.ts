import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What builds the modules that are kept. */
export interface KernelBuilder {
  /** Tells all apart that makes of the same files another module: the compiler, its options, our own part. */
  recipe(): Promise<string>;
  /** A tree's module, and the paths of all files that it was made from. */
  build(tree: string): Promise<{ readonly bytes: Uint8Array; readonly inputs: readonly string[] }>;
}

/** What is known of the module that was last built of a tree. */
interface Entry {
  readonly recipe: string;
  /** Of each file that it was made from, what it held. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The hash of the module, which is its file's name. */
  readonly module: string;
}

/** Where modules are kept: below XDG_CACHE_HOME, or ~/.cache. */
function cacheFolder(): string {
  const { XDG_CACHE_HOME: root } = process.env;
  return join(root || join(homedir(), '.cache'), 'hvmmio', 'kernels');
}

/**
 * The module of a tree: the one that is kept in `folder` where every file that it was made from still holds what
 * it did then, else a new one, which is kept. A folder that cannot be written to keeps nothing.
 */
export async function cachedModule(
  tree: string,
  builder: KernelBuilder,
  folder = cacheFolder(),
): Promise<Uint8Array> {
  const recipe = await builder.recipe();
  const entryFile = join(folder, `${hashOf(tree)}.json`);
  const kept = await readKept(entryFile, recipe, folder);
  if (kept !== null) return kept;
  const { bytes, inputs } = await builder.build(tree);
  const hashes = await Promise.all(inputs.map(async (path) => [path, await hashOfFile(path)]));
  const module = hashOf(bytes);
  const entry: Entry = { recipe, inputs: Object.fromEntries(hashes), module };
  try {
    await mkdir(folder, { recursive: true });
    await writeWhole(join(folder, `${module}.wasm`), bytes);
    await writeWhole(entryFile, JSON.stringify(entry));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  return bytes;
}

async function readKept(
  entryFile: string,
  recipe: string,
  folder: string,
): Promise<Uint8Array | null> {
  try {
    const entry: Entry = JSON.parse(await readFile(entryFile, 'utf8'));
    if (entry.recipe !== recipe) return null;
    const inputs = Object.entries(entry.inputs);
    const same = await Promise.all(
      inputs.map(async ([path, hash]) => (await hashOfFile(path)) === hash),
    );
    if (same.includes(false)) return null;
    const bytes = await readFile(join(folder, `${entry.module}.wasm`));
    return hashOf(bytes) === entry.module ? bytes : null;
  } catch {
    // Whatever is missing or spoilt is built anew.
    return null;
  }
}

/**
 * Nobody sees a file half-written, and of two who write the same one the later wins. What users name is written by
 * reports/running/, which strategies do not reach and which keeps what is there already: a cache replaces it.
 */
async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const scratch = `${file}.${randomUUID()}`;
  try {
    await writeFile(scratch, content, { flag: 'wx' });
    await rename(scratch, file);
  } finally {
    await rm(scratch, { force: true });
  }
}

async function hashOfFile(path: string): Promise<string> {
  return hashOf(await readFile(path));
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
