import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs `hvmmio ...` as it was built. */
export function hvmmioBuilt(args: readonly string[], input = '') {
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: PROJECT,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { stdout, stderr };
}

/** Runs `hvmmio run - ...` with the scenarios on its standard input. */
export function hvmmioRun(scenarios: readonly unknown[], args: readonly string[] = []) {
  const input = scenarios.map((scenario) => `${JSON.stringify(scenario)}\n`).join('');
  return hvmmioBuilt(['run', '-', ...args], input);
}

/** What the command line says of a bad scenario, after the file and the place in it. */
export function complaintOf(scenario: unknown): string {
  return hvmmioRun([scenario])
    .stderr.replace(/^hvmmio: <stdin>:\d+:\d+: /, '')
    .trim();
}
