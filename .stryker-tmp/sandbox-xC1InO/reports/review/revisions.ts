import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { git } from './git.ts';

/** Settings by which git would write beside the index that it is given. */
const READ_ONLY = ['-c', 'core.splitIndex=false', '-c', 'core.fsmonitor=false', '-c', 'gc.auto=0'];

/** A repository whose revisions are looked at; nothing is written into it. */
export interface Repository {
  readonly tree: string;
  /** Files and folders that a build reads, from the tree's root. */
  readonly needed: readonly string[];
}

/**
 * Writes the files of a revision that a build reads into a folder of `scratch`, and returns that. An InputError
 * with git's own words where the tree is no repository or has no such revision.
 */
export function checkOut(
  { tree, needed }: Repository,
  { option, revision }: { readonly option: string; readonly revision: string },
  scratch: string,
): string {
  const what = `${option} ${revision}`;
  const folder = join(scratch, option.replace(/^-+/, ''));
  const commit = revisionIn(tree, option, revision);
  mkdirSync(folder);
  const call = { folder: resolve(tree) };
  const listed = git(what, call, 'ls-tree', '-r', '-z', commit, '--', ...needed);
  // An index and a work tree of their own: those of the repository are as they were.
  const env = { GIT_INDEX_FILE: `${folder}.index`, GIT_WORK_TREE: folder };
  const input = indexOf(listed);
  git(what, { ...call, env, input }, ...READ_ONLY, 'update-index', '-z', '--index-info');
  git(what, { ...call, env }, ...READ_ONLY, 'checkout-index', '--all', '--force');
  return folder;
}

/** The commit that a revision is. */
function revisionIn(tree: string, option: string, revision: string): string {
  const call = { folder: resolve(tree) };
  const named = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
  return git(`${option} ${revision}`, call, ...named).trim();
}

/** The files in which two revisions differ, or one and the tree as it lies, from the tree's root. */
export function changedBetween(
  { tree }: Repository,
  base: string,
  head: string | undefined,
): readonly string[] {
  const revisions = [
    revisionIn(tree, '--base', base),
    ...(head === undefined ? [] : [revisionIn(tree, '--head', head)]),
  ];
  const asked = ['diff', '--name-only', '--no-renames', '--relative', '-z', ...revisions, '--'];
  const names = git(`--base ${base}`, { folder: resolve(tree) }, ...READ_ONLY, ...asked).split(
    '\0',
  );
  return names
    .filter((name) => name !== '')
    .map((name) => Buffer.from(name, 'latin1').toString())
    .sort();
}

/** What `update-index --index-info` takes, of what `ls-tree` prints: submodules are no files. */
function indexOf(listed: string): Buffer {
  const entries = listed.split('\0').filter((entry) => !/^160000 /.test(entry));
  return Buffer.from(entries.join('\0'), 'latin1');
}
