/** One way into hvmmio: what it reads is written by others. */
export interface Reader {
  /** As `--reader` takes it. */
  readonly name: string;
  /** What it reads, in words. */
  readonly reads: string;
  /** The sources that take bytes or words in for it, from the root. */
  readonly sources: readonly string[];
  /** What it takes as it stands: each is read without a refusal. */
  readonly examples: () => readonly Uint8Array[];
  /**
   * Reads bytes as the commands or the page do, goes on with them as these do, and returns what is printed of them.
   * Throws where it refuses them.
   */
  readonly read: (bytes: Uint8Array) => string | Promise<string>;
  /** What a refusal begins with, so that one finds the input and the place in it. */
  readonly names: RegExp;
  /** Whether a refusal is shown on the page, which does not escape it as the command line does. */
  readonly onPage?: true;
  /** Whether what is large is put to another reader of the same, which reads it as the program does. */
  readonly smallAlone?: true;
  /** Roughly how long one input takes, in microseconds: of a million, costly readers have fewer. */
  readonly cost: number;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Words of a command line, of which none can hold a NUL. */
export function wordsOf(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).split('\0');
}

export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const half = bytes.length >> 1;
  if (half > 0) yield bytes.subarray(0, half);
  yield bytes.subarray(half);
}
