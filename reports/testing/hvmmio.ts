import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

/** The folder of the checkout. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Throws what is wrong with the sources where they were not compiled, as none of `npm test` are. */
export function needCompiled(): void {
  const errors = inject('compileErrors') ?? 'what starts hvmmio is to be a *.program.ts';
  if (errors !== '') throw new Error(errors);
}

interface HowToRun {
  readonly input?: string;
  /** Closes its standard output at the first byte. */
  readonly leave?: boolean;
  /** Variables besides those of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder to run it in; the checkout where it is left out. */
  readonly cwd?: string;
}

/** Runs the command as it is compiled. */
export function hvmmio(
  args: readonly string[],
  { input = '', leave = false, env = {}, cwd = PROJECT }: HowToRun = {},
): Promise<Ended> {
  needCompiled();
  const how = { cwd, env: { ...process.env, ...env } };
  const child = spawn(process.execPath, [join(PROJECT, 'dist/cli.js'), ...args], how);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (leave) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, out, err }));
  });
}
