import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import type { Edited } from './edits.ts';

const WHO = { name: 'hvmmio', email: 'hvmmio@localhost' };
/** The same edits give the same mail, whenever it is written. */
const DATE = '2026-01-01T00:00:00+0000';
/** Nobody's settings. */
const ALONE = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: WHO.name,
  GIT_AUTHOR_EMAIL: WHO.email,
  GIT_AUTHOR_DATE: DATE,
  GIT_COMMITTER_NAME: WHO.name,
  GIT_COMMITTER_EMAIL: WHO.email,
  GIT_COMMITTER_DATE: DATE,
};

/**
 * Edits and a commit's message as the mail of one patch, as `git am` takes it. `folder` is an empty one to work in.
 * An InputError where there is no git.
 */
export function patchMail(edits: readonly Edited[], message: string, folder: string): string {
  const git = (...args: readonly string[]) => runGit(folder, args);
  git('init', '-q', '--template=');
  write(folder, edits, 'before');
  git('add', '-A', '-f');
  git('commit', '-q', '-m', 'base');
  write(folder, edits, 'after');
  git('commit', '-q', '-a', '-m', message);
  const plain = ['--no-signature', '--zero-commit', '--no-renames', '--stat=72'];
  return git('format-patch', '-1', '--stdout', '--diff-algorithm=histogram', ...plain);
}

function write(folder: string, edits: readonly Edited[], side: 'before' | 'after'): void {
  for (const { file, [side]: text } of edits) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, 'latin1');
  }
}

function runGit(folder: string, args: readonly string[]): string {
  const settings = ['-c', 'core.autocrlf=false', '-c', 'core.abbrev=12'];
  const around = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const { status, stdout, stderr, error } = spawnSync('git', [...settings, ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(around), LC_ALL: 'C', ...ALONE },
    encoding: 'latin1',
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return stdout;
  const words = error === undefined ? `git says: ${stderr.trim()}` : 'found no git that runs';
  throw new InputError(`tune --patch: ${words}, expected git, which writes the mail`);
}
