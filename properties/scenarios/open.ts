import { createReadStream } from 'node:fs';
import { InputError } from './input-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: not permitted',
};

/** A file or standard input, to be read. */
export interface Input {
  /** How messages name it. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Opens a path, or standard input for `-`, which should hold what `expected` says. Reading it ends in an
 * InputError where it cannot be read.
 */
export function openInput(path: string, expected = 'a file of scenarios'): Input {
  const name = path === '-' ? '<stdin>' : path;
  return { name, chunks: readChunks(path, name, expected) };
}

async function* readChunks(
  path: string,
  name: string,
  expected: string,
): AsyncGenerator<Uint8Array> {
  try {
    const stream: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path);
    yield* stream;
  } catch (error) {
    throw new InputError(`${name}: ${reasonOf(error, expected)}`);
  }
}

function reasonOf(error: unknown, expected: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EISDIR') return `found a directory, expected ${expected}`;
  return REASONS[code] ?? `cannot be read${code === '' ? '' : ` (${code})`}`;
}
