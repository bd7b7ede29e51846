import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StrategyError } from '../../strategy-error.ts';

/** Of every kernel tree. */
export const MARKS = ['Makefile', 'include/linux/kconfig.h', 'kernel/resource.c'] as const;

/** Files and folders that hold all that a build reads of a tree, from its root. */
export const NEEDED = [
  'Makefile',
  'arch/x86/include',
  'drivers/gpu/drm/hyperv',
  'drivers/hv',
  'drivers/pci',
  'include',
  'kernel',
] as const;

/** A folder of kernel sources, as it lies there; nothing is written into it. */
export interface Tree {
  /** The absolute path. */
  readonly root: string;
  /** As the tree was named, for messages. */
  readonly name: string;
  /** Its version as its Makefile has it, such as 6.12.117; 'unknown' where that says none. */
  readonly release: string;
}

/** A StrategyError where the folder holds no kernel sources. */
export function openTree(name: string): Tree {
  const root = resolve(name);
  const found = whatIsNoTree(root);
  if (found !== null) {
    throw new StrategyError(`${name}: found ${found}, expected a tree of kernel sources`);
  }
  return { root, name, release: releaseOf(readFileSync(join(root, 'Makefile'), 'utf8')) };
}

/** What there is in place of a tree; null where it is one. */
function whatIsNoTree(root: string): string | null {
  if (!existsSync(root)) return 'no such folder';
  if (!statSync(root).isDirectory()) return 'a file';
  if (readdirSync(root).length === 0) return 'an empty folder';
  const lacking = MARKS.find((mark) => !existsSync(join(root, mark)));
  return lacking === undefined ? null : `no ${lacking}`;
}

function releaseOf(makefile: string): string {
  const value = (variable: string) =>
    new RegExp(`^${variable}[ \\t]*=[ \\t]*(\\S*)[ \\t]*$`, 'm').exec(makefile)?.[1] ?? '';
  const numbers = ['VERSION', 'PATCHLEVEL', 'SUBLEVEL'].map(value);
  if (!numbers.every((number) => /^\d+$/.test(number))) return 'unknown';
  return numbers.join('.') + value('EXTRAVERSION');
}

/** A file of the tree, '' where it has none; kernel files hold more than UTF-8, so bytes are characters. */
export function readTreeFile({ root }: Tree, file: string): string {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'latin1') : '';
}

/** The names in a folder of the tree, in order; none where it has none. */
export function listTree({ root }: Tree, folder: string): readonly string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).sort() : [];
}
