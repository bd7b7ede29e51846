import { MIB } from '../../engine/index.ts';
import { InputError } from './input-error.ts';

/** The bytes up to `largest` MiB of them; an InputError as soon as there are more. `name` is the file's. */
export async function* upTo(
  largest: number,
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > largest * MIB) {
      throw new InputError(`${name}: found more than ${largest} MiB, expected less`);
    }
    yield chunk;
  }
}
