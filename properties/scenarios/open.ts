import { createReadStream } from 'node:fs';
import { InputError } from './input-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'found a directory, expected a file of scenarios',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: not permitted',
};

/** A file or standard input, to be read. */
export interface Input {
  /** How messages name it. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Opens a path, or standard input for `-`. Reading it ends in an InputError where it cannot be read. */
export function openInput(path: string): Input {
  const name = path === '-' ? '<stdin>' : path;
  return { name, chunks: readChunks(path, name) };
}

async function* readChunks(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    const stream: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path);
    yield* stream;
  } catch (error) {
    throw new InputError(`${name}: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be read${code === '' ? '' : ` (${code})`}`;
}
