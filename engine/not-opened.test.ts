import { expect, it } from 'vitest';
import { whyNotRead } from './not-opened.ts';

const failed = (code: unknown) => Object.assign(new Error('failed'), { code });

it.each([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EACCES', 'cannot be read: permission denied'],
  ['EPERM', 'cannot be read: not permitted'],
  ['ELOOP', 'cannot be read: its links lead in a circle'],
  ['ENAMETOOLONG', 'cannot be read: the name is too long'],
  ['EMFILE', 'cannot be read: too many files are open'],
  ['ENFILE', 'cannot be read: too many files are open'],
  ['ENXIO', 'cannot be read: it is a socket or a device that is not there'],
  ['EIO', 'cannot be read: the disk or the device failed'],
  ['ERR_INVALID_ARG_VALUE', 'cannot be read: the name has a NUL character'],
  ['ERR_FS_FILE_TOO_LARGE', 'cannot be read: it is too large'],
  ['EISDIR', 'found a directory, expected a log'],
  ['EBUSY', 'cannot be read (EBUSY)'],
])('%s: %s', (code, words) => {
  expect(whyNotRead(failed(code), 'a log')).toBe(words);
});

it.each([
  ['an error without a code', new Error('failed')],
  ['a text', 'ENOENT'],
  ['null', null],
])('%s says no more than that', (_what, error) => {
  expect(whyNotRead(error, 'a log')).toBe('cannot be read');
});
