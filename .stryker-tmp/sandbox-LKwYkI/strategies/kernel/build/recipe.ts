import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERFACE } from '../exports.ts';
import type { BuildOptions } from './build.ts';
import { readKconfig } from './kconfig.ts';
import { GLUE, INCLUDE } from './places.ts';
import { findToolchain } from './toolchain.ts';

/** The folder of what builds. */
const BUILD = import.meta.dirname;

/**
 * A hash of everything but the tree that makes a module what it is: hvmmio's own C and headers, what builds,
 * the compiler's version, the options. Files of a tree that are as they were give the same module under the
 * same recipe. A StrategyError where there is no compiler, or an option is none.
 */
export async function recipe({ kconfig = [] }: BuildOptions = {}): Promise<string> {
  const { version, clang, linker } = await findToolchain();
  const options = [...readKconfig(kconfig)];
  const hash = createHash('sha256');
  hash.update(JSON.stringify({ interface: INTERFACE, version, clang, linker, options }));
  for (const folder of [GLUE, INCLUDE, BUILD]) {
    for (const file of filesIn(folder)) {
      hash.update(`\n${file.slice(folder.length)}\n`);
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
