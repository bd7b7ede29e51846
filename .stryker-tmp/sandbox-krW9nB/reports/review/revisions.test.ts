import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changedBetween, checkOut } from './revisions.ts';

let folder: string;
let tree: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-revisions-'));
  tree = join(folder, 'tree');
  for (const name of ['tree/include', 'tree/sound', 'scratch']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  git('init', '-q', '-b', 'trunk');
  commit('one', { 'include/a.h': 'one', 'sound/b.c': 'one' });
  commit('two', { 'include/a.h': 'two', 'include/ü.h': 'two', 'sound/b.c': 'two' });
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  execFileSync('git', [...who, ...args], { cwd: tree });
}

function commit(what: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(tree, file), text);
  git('add', '.');
  git('commit', '-qm', what);
}

const repository = () => ({ tree, needed: ['include', 'Makefile'] });
const base = (revision: string) =>
  checkOut(repository(), { option: '--base', revision }, join(folder, 'scratch'));

/** Every file of the repository, with its size and time. */
function filesOf(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, ...statSync(join(place, name)) }))
    .map(({ name, size, mtimeMs }) => `${name} ${size} ${mtimeMs}`)
    .sort();
}

it('checks out what a build needs, and writes nothing into the repository', () => {
  writeFileSync(join(tree, 'include/a.h'), 'three');
  const before = filesOf(tree);
  const out = base('HEAD~1');
  expect(readFileSync(join(out, 'include/a.h'), 'utf8')).toBe('one');
  expect(existsSync(join(out, 'sound'))).toBe(false);
  expect(filesOf(tree)).toEqual(before);
});

it('does so from below the root of a repository, and without a tree of files', () => {
  execFileSync('git', ['clone', '-q', '--bare', tree, join(folder, 'bare')]);
  const { tree: _, ...needed } = repository();
  const bare = { ...needed, tree: join(folder, 'bare') };
  const out = checkOut(bare, { option: '--base', revision: 'HEAD' }, join(folder, 'scratch'));
  expect(readFileSync(join(out, 'include/ü.h'), 'utf8')).toBe('two');
  const below = { tree: join(tree, 'include'), needed: ['a.h'] };
  const own = checkOut(below, { option: '--head', revision: 'HEAD~1' }, join(folder, 'scratch'));
  expect(readFileSync(join(own, 'a.h'), 'utf8')).toBe('one');
});

it('names the files in which two revisions differ, or one and the files as they are', () => {
  expect(changedBetween(repository(), 'HEAD~1', 'HEAD')).toEqual([
    'include/a.h',
    'include/ü.h',
    'sound/b.c',
  ]);
  expect(changedBetween(repository(), 'HEAD', undefined)).toEqual([]);
  writeFileSync(join(tree, 'sound/b.c'), 'three');
  expect(changedBetween(repository(), 'HEAD', undefined)).toEqual(['sound/b.c']);
});

it("says in git's words what is no revision, or no repository", () => {
  expect(() => base('v9.9')).toThrow(/^--base v9\.9: git says: fatal: Needed a single revision$/);
  expect(() => base('--all')).toThrow(/^--base --all: git says: fatal: /);
  rmSync(join(tree, '.git'), { recursive: true });
  vi.stubEnv('GIT_CEILING_DIRECTORIES', folder);
  rmSync(join(folder, 'scratch'), { recursive: true });
  mkdirSync(join(folder, 'scratch'));
  expect(() => base('HEAD')).toThrow(/: git says: fatal: not a git repository/);
});
