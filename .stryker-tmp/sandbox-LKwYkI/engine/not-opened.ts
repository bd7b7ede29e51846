/** Why a system opened no file, by the names that it has for that. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: not permitted',
  ELOOP: 'cannot be read: its links lead in a circle',
  ENAMETOOLONG: 'cannot be read: the name is too long',
  EMFILE: 'cannot be read: too many files are open',
  ENFILE: 'cannot be read: too many files are open',
  ENXIO: 'cannot be read: it is a socket or a device that is not there',
  EIO: 'cannot be read: the disk or the device failed',
  ERR_INVALID_ARG_VALUE: 'cannot be read: the name has a NUL character',
  ERR_FS_FILE_TOO_LARGE: 'cannot be read: it is too large',
};

/** Why a file cannot be read, from what opening or reading it threw; `expected` is what it should hold. */
export function whyNotRead(error: unknown, expected: string): string {
  const code = codeOf(error);
  if (code === 'EISDIR') return `found a directory, expected ${expected}`;
  return REASONS[code] ?? `cannot be read${code === '' ? '' : ` (${code})`}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
