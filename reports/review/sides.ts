import { spawnSync } from 'node:child_process';
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

/** An mbox of more MiB than this is refused. */
const LARGEST = 64;

/** The tree with a patch in it, and the files that the patch touches, from the tree's root. */
export interface Patched {
  readonly folder: string;
  readonly touched: readonly string[];
}

/**
 * Applies an mbox with `git am` to copies of the touched files in `scratch`, and puts links to the rest of the
 * tree around them. An InputError with git's own words where a message does not apply.
 */
export function applyMbox(tree: string, mbox: string, scratch: string): Patched {
  const text = readMbox(mbox);
  const named = [...text.matchAll(/^(?:---|\+\+\+) [ab]\/(\S+)|^rename (?:from|to) (\S+)/gm)];
  const touched = [...new Set(named.map(([, file, renamed]) => file ?? renamed ?? ''))].sort();
  if (touched.some((file) => file.split('/').includes('..'))) {
    throw new InputError(`--mbox ${mbox}: found a path outside of the tree`);
  }
  const folder = join(scratch, 'head');
  mkdirSync(folder);
  for (const file of touched.filter((one) => existsSync(join(tree, one)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(tree, file), join(folder, file));
  }
  const git = (...args: readonly string[]) => {
    const who = ['-c', 'user.name=hvmmio', '-c', 'user.email=hvmmio@localhost'];
    const all = [...who, '-c', 'commit.gpgsign=false', ...args];
    const { status, stdout, stderr } = spawnSync('git', all, { cwd: folder, encoding: 'utf8' });
    if (status === 0) return;
    // git's advice on what to type speaks of a repository that nobody sees.
    const said = `${stderr ?? ''}${stdout ?? ''}`.split('\n');
    const words = said.filter((line) => /^(error|fatal|Patch failed)/.test(line)).join('; ');
    throw new InputError(`--mbox ${mbox}: git says: ${words}`);
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'base');
  git('am', '-q', resolve(mbox));
  linkRest(resolve(tree), folder, '', touched);
  return { folder, touched };
}

function readMbox(mbox: string): string {
  try {
    const stats = statSync(mbox);
    if (!stats.isDirectory() && !stats.isFile()) throw new InputError('not a file');
    if (stats.size > LARGEST * MIB) throw new InputError(`found more than ${LARGEST} MiB`);
    return readFileSync(mbox, 'latin1');
  } catch (error) {
    const expected = 'an mbox of patches';
    const known = error instanceof InputError ? `${error.message}, expected ${expected}` : null;
    throw new InputError(`--mbox ${mbox}: ${known ?? whyNotRead(error, expected)}`);
  }
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
