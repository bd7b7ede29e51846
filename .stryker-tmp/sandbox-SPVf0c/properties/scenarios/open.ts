import { createReadStream } from 'node:fs';
import { whyNotRead } from '../../engine/index.ts';
import { InputError } from './input-error.ts';

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
    throw new InputError(`${name}: ${whyNotRead(error, expected)}`);
  }
}
