import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const FOLDER = '.mutation';
const STRYKER = join(
  dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json')),
  'bin/stryker.js',
);

const SETTINGS = {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts' },
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/*', './.ci/mutation/plugin.js'],
  reporters: ['lines'],
  // There is none: what Stryker would do with it needs a compiler with an API in JavaScript.
  tsconfigFile: 'none.json',
  disableTypeChecks: false,
  // Beside what the tests take by themselves. Stryker ends most loops without end by counting.
  timeoutMS: 3000,
  timeoutFactor: 1.5,
  allowEmpty: true,
  warnings: { slow: false },
  ignorePatterns: ['/dist', `/${FOLDER}`],
};

/**
 * Mutates files, or ranges of their lines, and writes how each mutant ended to `output` as it goes. False where that
 * took longer than `limit` milliseconds and was stopped; an Error where Stryker fails.
 */
export async function mutate({ name, mutate: what, tests, output, workers, limit, env, settings }) {
  mkdirSync(FOLDER, { recursive: true });
  const config = join(FOLDER, `${name}.config.json`);
  const tempDirName = join(FOLDER, `${name}.copy`);
  const all = { ...SETTINGS, concurrency: workers, mutate: what, tempDirName, ...settings };
  writeFileSync(config, JSON.stringify(all, null, 2));
  const child = spawn(process.execPath, [STRYKER, 'run', config], {
    env: { ...process.env, HVMMIO_MUTATED_TESTS: tests.join(' '), HVMMIO_MUTANTS: output, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  const end = () => {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    rmSync(tempDirName, { recursive: true, force: true, maxRetries: 10 });
  };
  const stop = () => {
    end();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let late = false;
  const timer =
    limit === undefined
      ? undefined
      : setTimeout(() => {
          late = true;
          end();
        }, limit);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  rmSync(config);
  if (!late && status !== 0) throw new Error(`Stryker ended with ${status}:\n${said}`);
  return !late;
}

/** What a run wrote: how many mutants it was to judge, and those that it has; null where it wrote nothing. */
export function readMutants(output) {
  if (!existsSync(output)) return null;
  const lines = readFileSync(output, 'utf8').split('\n');
  // What stands after the last line break was cut off when the run was.
  const [hash, plan, ...mutants] = lines.slice(0, -1).map((line) => JSON.parse(line));
  return { hash: hash?.hash, planned: plan?.planned ?? null, mutants };
}

/**
 * Leaves in Stryker's file of results only mutants that were found: of those that are made when a module is loaded it
 * does not see that another test may find them now.
 */
export function keepFound(incrementalFile) {
  if (!existsSync(incrementalFile)) return;
  const report = JSON.parse(readFileSync(incrementalFile, 'utf8'));
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  }
  writeFileSync(incrementalFile, JSON.stringify(report));
}
