import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

const ROOT = new URL('../../../', import.meta.url);
const PARTS = ['engine', 'strategies', 'properties', 'reports'];

/** One file that imports another, types alone included. */
export interface Import {
  /** Paths from the root; `to` of a package or a Node module is its name. */
  readonly from: string;
  readonly to: string;
}

/** Whether a path lies in a folder, at any depth. */
export function within(folder: string): (path: string) => boolean {
  return (path) => path.startsWith(`${folder}/`);
}

/** Whether a file only helps tests, which may import what tests may. */
export function isTesting(path: string): boolean {
  return path.includes('/testing/');
}

/** Whether a path is a source of this project, and no package. */
export function isOurs(path: string): boolean {
  return PARTS.some((part) => within(part)(path)) || /^\w+\.ts$/.test(path);
}

/** The modules that a source text names, by any of the ways to import or re-export. */
export function specifiersIn(text: string): string[] {
  const statement = /^(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gms;
  const others = /(?:^import|\bimport\s*\(|\brequire\s*\()\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(statement), ...text.matchAll(others)].flatMap(([, name]) => name ?? []);
}

/** What a source text at a path imports. */
export function importsOf(from: string, text: string): Import[] {
  return specifiersIn(text).map((name) => {
    return { from, to: name.startsWith('.') ? posix.join(dirname(from), name) : name };
  });
}

/** Every source of the four parts, tests left out: paths from the root. */
export function sources(): string[] {
  return PARTS.flatMap((part) =>
    readdirSync(new URL(`${part}/`, ROOT), { encoding: 'utf8', recursive: true })
      .filter(
        (name) => /\.tsx?$/.test(name) && !/\.(test|bench|browser|kernel|program)\.ts$/.test(name),
      )
      .map((name) => posix.join(part, name))
      .toSorted(),
  );
}

/** What every source imports. */
export function allImports(): Import[] {
  return sources().flatMap((from) => importsOf(from, readText(from)));
}

/** A text file of the project by its path from the root. */
export function readText(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
