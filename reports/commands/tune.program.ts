import { beforeAll, expect, it } from 'vitest';
import { hvmmio, needCompiled } from '../testing/hvmmio.ts';

beforeAll(needCompiled);

it.each([
  ['--patch', '--patch: found no --tree, expected the folder of a kernel tree'],
  ['--tree linux', '--tree: found "linux", expected it with --patch alone'],
  ['--member mainline', '--member: found "mainline", expected it with --patch alone'],
  ['--out a.patch', '--out: found "a.patch", expected it with --patch alone'],
  ['--patch --tree . --write a.ts', '--write: found it beside --patch, expected one of the two'],
  [
    '--patch --tree . --member tuned-4-8-128mib-mainline-all-tops',
    'did you mean "tuned-4-8-128mib-mainline-all-top"?',
  ],
  [
    '--patch --tree none --member tuned-4-8-128mib-low-usual',
    'none: found no drivers/hv/vmbus_drv.c',
  ],
])('tune %s is refused in one line', async (words, message) => {
  const { out, err, status } = await hvmmio(['tune', ...words.split(' ')]);
  expect(err).toContain(message);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect([status, out]).toEqual([2, '']);
});
