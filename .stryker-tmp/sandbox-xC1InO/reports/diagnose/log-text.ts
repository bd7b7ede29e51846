import { InputError } from '../../properties/scenarios/input-error.ts';
import { upTo } from '../../properties/scenarios/up-to.ts';

/** A log of more MiB than this, packed or not, is refused: it may be endless. */
const LARGEST = 256;
/** Bytes of a file that tell how it is packed and encoded. */
const HEAD = 256;

/** Packings that are named but not unpacked: the bytes that they begin with, and what unpacks them. */
const PACKED: readonly { readonly magic: string; readonly name: string; readonly by: string }[] = [
  { magic: '\xfd7zXZ\0', name: 'xz', by: 'xz -d' },
  { magic: '\x28\xb5\x2f\xfd', name: 'zstd', by: 'zstd -d' },
  { magic: 'BZh', name: 'bzip2', by: 'bzip2 -d' },
  { magic: 'PK\x03\x04', name: 'zip', by: 'unzip' },
];
const GZIP = '\x1f\x8b';

type Chunks = AsyncIterable<Uint8Array>;

/**
 * The text of a log, whatever its packing and encoding: gzip is read, UTF-16 as well as UTF-8, and bytes that
 * are neither become U+FFFD. An InputError names what is packed otherwise, or breaks off. `name` is the file's.
 */
export async function* textOf(name: string, chunks: Chunks): AsyncGenerator<string> {
  const [head, all] = await headOf(upTo(LARGEST, chunks, name));
  const packed = PACKED.find(({ magic }) => startsWith(head, magic));
  if (packed !== undefined) {
    throw new InputError(
      `${name}: found ${packed.name} data, expected text or gzip: unpack it first ("${packed.by}")`,
    );
  }
  if (startsWith(head, GZIP)) {
    yield* decoded(await headOf(upTo(LARGEST, unzipped(name, all), name)));
  } else yield* decoded([head, all]);
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** The first bytes, and all bytes with these. */
async function headOf(chunks: Chunks): Promise<[Uint8Array, Chunks]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    first.push(value);
    length += value.length;
  }
  const head = new Uint8Array(length);
  let at = 0;
  for (const chunk of first) {
    head.set(chunk, at);
    at += chunk.length;
  }
  return [head, following(first, iterator)];
}

async function* following(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

async function* unzipped(name: string, chunks: Chunks): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const reader = readable.getReader();
  const feeding = feed(chunks, writable.getWriter());
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
    await feeding;
  } catch (error) {
    // A file that cannot be read says so itself.
    if (error instanceof InputError) throw error;
    throw new InputError(`${name}: found gzip data that is damaged or breaks off, expected whole`);
  } finally {
    // Whoever reads no further leaves the writer waiting for room, and with it this.
    await reader.cancel().catch(() => undefined);
    await feeding.catch(() => undefined);
  }
}

async function feed(
  chunks: Chunks,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  try {
    for await (const chunk of chunks) await writer.write(new Uint8Array(chunk));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

async function* decoded([head, chunks]: [Uint8Array, Chunks]): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(head));
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** UTF-16 as PowerShell writes it shows by its mark, or by every other byte being 0. */
function encodingOf(head: Uint8Array): string {
  if (startsWith(head, '\xff\xfe')) return 'utf-16le';
  if (startsWith(head, '\xfe\xff')) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 3 && even === 0) return 'utf-16le';
  return even > head.length / 3 && odd === 0 ? 'utf-16be' : 'utf-8';
}
