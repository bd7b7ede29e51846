import { execFile } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { needCompiled, PROJECT } from '../testing/hvmmio.ts';
import { atTheEnd } from './at-the-end.ts';

beforeAll(needCompiled);

it('is done once, when that is asked for', () => {
  let done = 0;
  const clean = atTheEnd(() => {
    done += 1;
  });
  clean();
  clean();
  expect(done).toBe(1);
});

/** What a program prints that has something to clean when it ends in this way, and how it ends. */
function ended(way: string): Promise<{ out: string; signal: string | null; code: number | null }> {
  const program = `
    import { atTheEnd } from './dist/reports/running/at-the-end.js';
    atTheEnd(() => process.stdout.write('clean'));
    ${way};`;
  const args = ['--input-type=module', '--eval', program];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: PROJECT }, (_error, out) => {
      resolve({ out, signal: child.signalCode, code: child.exitCode });
    });
  });
}

const LATER = 'setInterval(() => {}, 1000)';

it.each([
  ['by itself', '', null, 0],
  ['by process.exit', 'process.exit(3)', null, 3],
  ['by an exception', 'throw new Error()', null, 1],
  ...(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(
    (signal) =>
      [`by ${signal}`, `process.kill(process.pid, '${signal}'); ${LATER}`, signal, null] as const,
  ),
  [
    'by a signal that came just before, in a callback',
    `import('node:fs').then(({ stat }) => stat('.', () => {
      const clean = atTheEnd(() => {}); process.kill(process.pid, 'SIGINT'); clean(); })); ${LATER}`,
    'SIGINT',
    null,
  ],
  [
    'by a signal that came just before it was asked for',
    `const clean = atTheEnd(() => {}); process.kill(process.pid, 'SIGINT'); clean(); ${LATER}`,
    'SIGINT',
    null,
  ],
] as const)('is done when the program ends %s', async (_how, way, signal, code) => {
  expect(await ended(way)).toEqual({ out: 'clean', signal, code });
});
