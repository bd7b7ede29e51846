import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const JITI = fileURLToPath(new URL('../../../node_modules/jiti/lib/jiti-cli.mjs', import.meta.url));
const SOAK = fileURLToPath(new URL('soak.ts', import.meta.url));

function soak(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [JITI, SOAK, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('says first how many cases were compared, of which seed, and how many disagree', () => {
  const { status, stdout } = soak('--seed', 'short', '--from', '100', '--count', '200');
  const [first, domain] = stdout.split('\n');
  expect(first).toBe('Engine and oracle disagree on 0 of 200 cases, seed short, from 100 to 299.');
  expect(domain).toMatch(/^Each is any scenario of model.md, /);
  expect(status).toBe(0);
});

it.each([
  [['--count', 'many'], '--count: found "many", expected a whole number\n'],
  [['--from', '-1'], "Option '--from' argument is ambiguous. Expected npm run soak"],
  [['--sed', '1'], "Unknown option '--sed'"],
])('refuses %j', (args, message) => {
  const { status, stdout, stderr } = soak(...args);
  expect(stderr).toContain(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});
