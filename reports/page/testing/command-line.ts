import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs `hvmmio run - ...` as it was built, with the scenarios on its standard input. */
export function hvmmioRun(scenarios: readonly unknown[], args: readonly string[] = []) {
  const input = scenarios.map((scenario) => `${JSON.stringify(scenario)}\n`).join('');
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'run', '-', ...args], {
    cwd: PROJECT,
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr };
}

/** What the command line says of a bad scenario, after the file and the place in it. */
export function complaintOf(scenario: unknown): string {
  return hvmmioRun([scenario])
    .stderr.replace(/^hvmmio: <stdin>:\d+:\d+: /, '')
    .trim();
}
