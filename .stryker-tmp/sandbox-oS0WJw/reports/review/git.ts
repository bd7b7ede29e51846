import { spawnSync } from 'node:child_process';
import { InputError } from '../../properties/scenarios/input-error.ts';

/** What of the caller's surroundings would make git look at another repository than the one asked. */
const ELSEWHERE = /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|COMMON_DIR|NAMESPACE)$/;
/** Bytes: git names every file of a tree at most. */
const MOST_OUTPUT = 2 ** 28;

export interface GitCall {
  /** Where git is run. */
  readonly folder: string;
  readonly input?: string | Buffer;
  /** Over the surroundings. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs git and returns what it prints, bytes as characters. An InputError with git's own words, behind `what`,
 * where it fails; another where there is no git.
 */
export function git(what: string, call: GitCall, ...args: readonly string[]): string {
  const { folder: cwd, input, env } = call;
  const around = Object.entries(process.env).filter(([name]) => !ELSEWHERE.test(name));
  const ran = spawnSync('git', args, {
    cwd,
    input: input ?? '',
    env: { ...Object.fromEntries(around), LC_ALL: 'C', ...env },
    encoding: 'latin1',
    maxBuffer: MOST_OUTPUT,
  });
  if (ran.status === 0) return ran.stdout;
  if (ran.error !== undefined) {
    const code = 'code' in ran.error ? String(ran.error.code) : ran.error.message;
    const found = code === 'ENOENT' ? 'found no git, expected it on the PATH' : code;
    throw new InputError(`${what}: git cannot be run: ${found}`);
  }
  throw new InputError(`${what}: git says: ${wordsOf(`${ran.stderr}${ran.stdout}`)}`);
}

/** What went wrong, without advice on what to type: it speaks of a repository that nobody sees. */
function wordsOf(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^hint:/.test(line));
  const wrong = lines.filter((line) => /^(error|fatal|patch)\b|\bfailed\b/i.test(line));
  return (wrong.length > 0 ? wrong : lines).join('; ') || 'nothing';
}
