import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MIB, whyNotRead } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { git } from './git.ts';

/** An mbox of more MiB than this is refused. */
const LARGEST = 64;

/** The tree with a patch in it, and the files that the patch touches, from the tree's root. */
export interface Patched {
  readonly folder: string;
  readonly touched: readonly string[];
}

/** Of a repository that is made for this: nobody's settings, hooks or templates. */
const ALONE = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' } as const;
const WHO = ['-c', 'user.name=hvmmio', '-c', 'user.email=hvmmio@localhost'];

/**
 * Applies an mbox with `git am` to copies of the touched files in `scratch`, and puts links to the rest of the
 * tree around them. An InputError with git's own words where a message does not apply.
 */
export function applyMbox(tree: string, mbox: string, scratch: string): Patched {
  const what = `--mbox ${mbox}`;
  const [folder, mails] = [join(scratch, 'head'), join(scratch, 'mails')];
  for (const made of [folder, mails]) mkdirSync(made);
  const text = readMbox(what, mbox);
  const run = (...args: readonly string[]) =>
    git(what, { folder, env: ALONE }, ...WHO, '-c', 'core.autocrlf=false', ...args);
  run('init', '-q', '--template=');
  const patches = patchesIn({ what, folder, mails }, text);
  const touched = [...new Set(patches.flatMap((one) => one.touched))].sort();
  for (const file of touched.filter((one) => existsSync(join(tree, one)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(tree, file), join(folder, file));
  }
  run('add', '-A', '-f');
  run('commit', '-q', '--allow-empty', '-m', 'base');
  run('am', '-q', ...patches.map(({ message }) => message));
  linkRest(resolve(tree), folder, '', touched);
  return { folder, touched };
}

function readMbox(what: string, mbox: string): Buffer {
  const expected = 'an mbox of patches';
  const refuse = (why: string) => new InputError(`${what}: ${why}`);
  try {
    const stats = statSync(mbox);
    if (!stats.isFile() && !stats.isDirectory()) throw refuse(`not a file, expected ${expected}`);
    if (stats.size > LARGEST * MIB) {
      throw refuse(`found more than ${LARGEST} MiB, expected ${expected}`);
    }
    return readFileSync(mbox);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw refuse(whyNotRead(error, expected));
  }
}

interface Mails {
  /** What complaints begin with. */
  readonly what: string;
  /** A repository, and an empty folder to put each message into. */
  readonly folder: string;
  readonly mails: string;
}

/** A message with a patch, and the files that this touches. */
interface Patch {
  /** An absolute path. */
  readonly message: string;
  readonly touched: readonly string[];
}

/** Each message but cover letters, as git reads them: encoded mails, quoted names and binary patches too. */
function patchesIn({ what, folder, mails }: Mails, text: Buffer): readonly Patch[] {
  const call = { folder, env: ALONE };
  const expected = 'expected a patch or a series of patches as git am takes it';
  if (text.length === 0) throw new InputError(`${what}: found an empty file, ${expected}`);
  git(what, { ...call, input: text }, 'mailsplit', '-b', `-o${mails}`);
  const messages = readdirSync(mails).sort();
  const patches = messages.flatMap((name): Patch[] => {
    const [message, patch] = [join(mails, name), join(mails, `${name}.patch`)];
    git(what, { ...call, input: readFileSync(message) }, 'mailinfo', '/dev/null', patch);
    if (!/^(diff -|--- \S|Index: )/m.test(readFileSync(patch, 'latin1'))) return [];
    // A patch undone names a file as it was called before.
    const rows = [[], ['-R']].flatMap((way) =>
      git(what, call, 'apply', '--numstat', '-z', ...way, patch).split('\0'),
    );
    return [{ message, touched: rows.filter((row) => row !== '').map(nameIn) }];
  });
  if (patches.length === 0) {
    const count = messages.length === 1 ? 'a message' : `${messages.length} messages`;
    throw new InputError(`${what}: found ${count} without a patch, ${expected}`);
  }
  const outside = patches.flatMap(({ touched }) => touched.find(leavesTree) ?? []);
  if (outside[0] !== undefined) {
    const found = `found ${JSON.stringify(outside[0])}, expected paths inside the tree`;
    throw new InputError(`${what}: ${found}`);
  }
  return patches;
}

function leavesTree(file: string): boolean {
  return file.startsWith('/') || file.split('/').includes('..');
}

/** Lines added and taken out stand before the name. */
function nameIn(row: string): string {
  return Buffer.from(row.split('\t').slice(2).join('\t'), 'latin1').toString();
}

function linkRest(from: string, to: string, under: string, touched: readonly string[]): void {
  for (const name of readdirSync(join(from, under))) {
    const path = join(under, name);
    if (touched.includes(path) || name === '.git') continue;
    const holds = touched.some((file) => file.startsWith(`${path}/`));
    if (holds) mkdirSync(join(to, path), { recursive: true });
    if (holds) linkRest(from, to, path, touched);
    else symlinkSync(join(from, path), join(to, path));
  }
}
