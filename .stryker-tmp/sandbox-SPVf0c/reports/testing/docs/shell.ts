import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT } from '../hvmmio.ts';

/** Of npm a page's commands only start hvmmio: what else npm does is left to those who run the checks. */
const PROGRAMS = {
  hvmmio: `exec '${process.execPath}' '${PROJECT}dist/cli.js' "$@"`,
  npx: '[ "$1" = hvmmio ] || exit 127\nexec "$@"',
  npm: '[ "$1 $2 $3 $4" = "run --silent hvmmio --" ] || exit 0\nshift 4\nexec hvmmio "$@"',
};

/** What pages name that start in a clone: some of its files, and logs of a VM. */
const GIVEN = {
  'properties/traces': 'properties/traces',
  'reports/diagnose/testing': 'reports/diagnose/testing',
  'dmesg.txt': 'reports/diagnose/testing/lab-gen2-dmesg.txt',
  'iomem.txt': 'reports/diagnose/testing/lab-gen2-iomem.txt',
  'lspci.txt': 'reports/diagnose/testing/gpu-lspci.txt',
  'serial.log': 'reports/diagnose/testing/gen1-serial.txt',
};

interface Ran {
  readonly status: number;
  /** Standard output and standard error, as a terminal shows them. */
  readonly output: readonly string[];
}

/** Runs one command line after another in a folder of its own, which `leave` removes. */
export interface Shell {
  run(command: string): Promise<Ran>;
  leave(): void;
}

/** A shell in an empty folder, or in one that has what pages name of a clone. */
export function openShell(inClone: boolean): Shell {
  const root = mkdtempSync(join(tmpdir(), 'hvmmio-'));
  const [bin, cwd] = [join(root, 'bin'), join(root, 'work')];
  for (const folder of [bin, cwd]) mkdirSync(folder);
  for (const [name, text] of Object.entries(PROGRAMS)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  if (inClone) {
    for (const [path, from] of Object.entries(GIVEN)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      symlinkSync(join(PROJECT, from), join(cwd, path));
    }
  }
  const { PATH = '', ...others } = process.env;
  const env = { ...others, PATH: `${bin}:${PATH}` };
  let status = 0;
  return {
    async run(command) {
      // The status before is what a command "echo $?" asks for.
      const script = `exec 2>&1\n(exit ${status})\n${command}\n`;
      const ran = await ended('bash', ['-c', script], { cwd, env });
      status = ran.status;
      return ran;
    },
    leave: () => rmSync(root, { recursive: true }),
  };
}

function ended(program: string, args: readonly string[], options: object): Promise<Ran> {
  return new Promise((resolve) => {
    const most = { maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' } as const;
    execFile(program, args, { ...most, ...options }, (error, stdout) => {
      const status = error === null ? 0 : Number(error.code ?? -1);
      resolve({ status, output: stdout.split('\n') });
    });
  });
}
