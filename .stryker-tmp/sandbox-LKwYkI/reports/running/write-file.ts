import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { atTheEnd } from './at-the-end.ts';

/** A file to be written. */
export interface Target {
  readonly path: string;
  /** Whether a file that is there is replaced: `--force`. */
  readonly force: boolean;
  /** Whether what is there is an earlier output of the same kind, which is replaced without being asked. */
  readonly isOwn?: (found: Buffer) => boolean;
  /** Paths that the same command reads: none of them is replaced, whoever asks. */
  readonly inputs?: readonly string[];
}

/** What the system's error numbers mean to who wants to write; others stand as they are. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it is larger than a file may be',
  ELOOP: 'its path goes round in links',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'no such folder',
  ENOSPC: 'no space is left',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
};
/** File systems that know no hard links. */
const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'];

/** Ends as `writeWhole` would, as far as can be told before there is anything to write. */
export function checkTarget(target: Target): void {
  replacedBy(target);
  byWayOf(target.path, '', null, () => {});
}

/**
 * Writes a file whole or not at all: by way of a temporary one beside it, of which nothing stays however the
 * program ends. An InputError where that fails, where something else is there that may not be replaced, or a
 * link: what that leads to was not named.
 */
export function writeWhole(target: Target, content: string | Uint8Array): void {
  const { path } = target;
  const before = replacedBy(target);
  byWayOf(path, content, before?.mode ?? null, (temporary) => {
    // What has come there since is nobody's to replace: a link, unlike a new name, fails there.
    if (before === null) linkOrRename(temporary, target);
    else renameSync(temporary, path);
  });
}

/** Makes a folder and those around it: Node's own way never ends where the system makes none, as in /proc. */
export function makeFolder(folder: string): void {
  try {
    if (existsSync(folder)) return;
    if (dirname(folder) !== folder) makeFolder(dirname(folder));
    mkdirSync(folder);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${folder}: cannot be made: ${reasonOf(error)}`);
  }
}

/** The file that is to be replaced; null where there is none. An InputError where it may not be. */
function replacedBy({ path, force, isOwn, inputs = [] }: Target): Stats | null {
  const found = statsOf(path);
  if (found === null) return null;
  const instead = (what: string, expected: string) =>
    new InputError(`${path}: found ${what}, expected ${expected}`);
  if (found.isSymbolicLink()) throw instead('a link', "a file's own path");
  if (found.isDirectory()) throw instead('a folder', 'the path of a file');
  if (!found.isFile()) throw instead('what is no file', 'the path of a file');
  if (inputs.some((input) => isSame(input, found))) {
    throw instead('a file that is read here', 'another one');
  }
  if (force || isOwn?.(read(path)) === true) return found;
  throw instead('a file that is there already', 'a new name, or --force');
}

function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    // Whoever then writes finds out whether the folder is there.
    if (codeOf(error) === 'ENOENT') return null;
    throw cannotWrite(path, error);
  }
}

function isSame(input: string, { dev, ino }: Stats): boolean {
  if (!existsSync(input)) return false;
  const stats = statSync(input);
  return stats.dev === dev && stats.ino === ino;
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Puts `content` into a temporary file beside `path`, of that mode, which `finish` may give its name. */
function byWayOf(
  path: string,
  content: string | Uint8Array,
  mode: number | null,
  finish: (temporary: string) => void,
): void {
  const temporary = join(dirname(path), `.hvmmio-${randomUUID()}.tmp`);
  const remove = atTheEnd(() => rmSync(temporary, { force: true }));
  try {
    const file = openSync(temporary, 'wx');
    try {
      if (mode !== null) fchmodSync(file, mode & 0o777);
      writeFileSync(file, content);
    } finally {
      closeSync(file);
    }
    finish(temporary);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw cannotWrite(path, error);
  } finally {
    remove();
  }
}

function linkOrRename(temporary: string, target: Target): void {
  try {
    linkSync(temporary, target.path);
  } catch (error) {
    if (![...NO_LINKS, 'EEXIST'].includes(codeOf(error))) throw error;
    replacedBy(target);
    renameSync(temporary, target.path);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (code === '' ? String(error) : code);
}

/** An InputError that says why the system did not let a file be written. */
export function cannotWrite(path: string, error: unknown): InputError {
  return new InputError(`${path}: cannot be written: ${reasonOf(error)}`);
}
