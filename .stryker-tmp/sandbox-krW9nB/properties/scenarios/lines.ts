import { MIB } from '../../engine/index.ts';
import { InputError } from './input-error.ts';
import { LONGEST_TEXT, MOST_BLANK } from './limits.ts';

const NEWLINE = 0x0a;
/** What may stand on a blank line: tab, carriage return, space. */
const BLANKS: readonly (number | undefined)[] = [0x09, 0x0d, 0x20];
const BYTE_ORDER_MARK = '\ufeff';

/** One line of a file, without its newline; `number` counts from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of UTF-8 bytes as they arrive, but for blank ones; `name` is the file in messages. An InputError
 * where a line is too long, as soon as it is, or is not UTF-8, and where blank ones do not end.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Line> {
  const line = new LineBuffer(name);
  for await (const chunk of chunks) {
    let from = line.skipBlank(chunk, 0);
    for (let end = chunk.indexOf(NEWLINE, from); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end));
      yield line.take();
      from = line.skipBlank(chunk, end + 1);
    }
    line.add(chunk.subarray(from));
  }
  if (!line.isEmpty) yield line.take();
}

/** The bytes of one line, however many chunks they come in. */
class LineBuffer {
  readonly #name: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #parts: Uint8Array[] = [];
  #length = 0;
  #blank = 0;
  #number = 1;

  constructor(name: string) {
    this.#name = name;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Where the next line that is not blank begins in a chunk, from the start of a line on. */
  skipBlank(chunk: Uint8Array, from: number): number {
    if (!this.isEmpty) return from;
    let start = from;
    for (let at = from; ; at++) {
      if (chunk[at] === NEWLINE) {
        this.#number += 1;
        this.#blank += at + 1 - start;
        start = at + 1;
      } else if (!BLANKS.includes(chunk[at])) break;
    }
    if (this.#blank > MOST_BLANK) {
      throw this.#error(`found more than ${MOST_BLANK / MIB} MiB of blank lines, expected text`);
    }
    return start;
  }

  add(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > LONGEST_TEXT) {
      throw this.#error(`found more than ${LONGEST_TEXT / MIB} MiB on one line, expected less`);
    }
    if (part.length > 0) this.#parts.push(part);
  }

  take(): Line {
    const text = this.#decode();
    const number = this.#number;
    this.#parts = [];
    this.#length = 0;
    this.#blank = 0;
    this.#number += 1;
    return { number, text: number === 1 ? withoutByteOrderMark(text) : text };
  }

  #decode(): string {
    try {
      return this.#decoder.decode(Buffer.concat(this.#parts));
    } catch {
      throw this.#error('not UTF-8 text');
    }
  }

  #error(what: string): InputError {
    return new InputError(`${this.#name}:${this.#number}: ${what}`);
  }
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
