import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createJiti } from 'jiti';
import { MIB } from '../../engine/index.ts';
import { importsReportedTo } from './imports.ts';

const SOURCES = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'];
/** A source of more MiB than this is refused: what parses it takes hundreds of times as much. */
const LARGEST = 2;
const jiti = createJiti(import.meta.url, { fsCache: false });

/**
 * The files that a strategy's file is made of: itself, and those that it and they name by a path in an import or a
 * re-export, in the order in which they are named. What is loaded by `import()` or `require()`, and packages, are none
 * of them. Nothing of them is run; an error of the system, of jiti or of Babel where one is missing or no source.
 */
export async function filesOf(file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const paths = new Set([resolve(file)]);
  for (const path of paths) {
    const content = await readFile(path);
    if (content.length > LARGEST * MIB) throw new Error(`more than ${LARGEST} MiB`);
    files.set(path, content);
    if (!SOURCES.includes(extname(path))) continue;
    for (const imported of importedBy(path, content.toString())) paths.add(imported);
  }
  return files;
}

function importedBy(path: string, source: string): readonly string[] {
  const named: string[] = [];
  const plugins = [importsReportedTo(({ from }) => named.push(from))];
  jiti.transform({ source, filename: path, ts: /ts$/.test(path), babel: { plugins } });
  const local = named.filter((from) => /^(\.{0,2}\/|file:)/.test(from));
  return local.map((from) => fileURLToPath(jiti.esmResolve(from, pathToFileURL(path).href)));
}
