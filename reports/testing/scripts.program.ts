import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const WAITS = '.ci/waits.js';
const MUTATE = '.ci/mutation/mutate.js';

it.each<[string, readonly string[], string]>([
  [WAITS, [], 'found 0 folders, expected one or two compiled checkouts'],
  [WAITS, ['.', '.', '.'], 'found 3 folders, expected one or two compiled checkouts'],
  [WAITS, ['reports'], 'found no dist/cli.js, expected a compiled checkout: npm ci there'],
  [WAITS, ['--best', '0', '.'], '--best: found "0", expected a whole number above 0'],
  [WAITS, ['--row', 'nope', '.'], '--row: found "nope", expected help, compare, '],
  [MUTATE, ['nope'], 'found room "nope", expected engine, strategies, recognisers, properties'],
  [MUTATE, ['--since', 'nope'], '--since: found "nope", expected a commit of this clone'],
  [MUTATE, ['--sample', '2'], '--sample: found "2", expected a share above 0 and up to 1'],
  [MUTATE, ['--workers', '1.5'], '--workers: found "1.5", expected a whole number above 0'],
])('%s %j is refused in one line', (script, words, message) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect([status, stdout]).toEqual([2, '']);
});
