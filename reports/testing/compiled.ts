import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What was wrong with the sources when they were compiled; nothing where all went well. */
    readonly compileErrors: string;
  }
}

/**
 * Compiles once before the tests, so that those that start hvmmio start the sources as they are. Only they
 * fail where that is impossible: the others run on.
 */
export default function setup(project: TestProject): void {
  project.provide('compileErrors', compile());
  project.onTestsRerun(async () => project.provide('compileErrors', compile()));
}

function compile(): string {
  const script = fileURLToPath(new URL('../../compile.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}` || 'the sources cannot be compiled';
}
