import { MIB } from '../../engine/index.ts';
import { InputError } from './input-error.ts';

/** More bytes than this on one line are refused. */
const LONGEST_LINE = 8 * MIB;
const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\ufeff';

/** One line of a file, without its newline; `number` counts from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of UTF-8 bytes as they arrive; `name` is the file in messages. An InputError where a line
 * is too long, as soon as it is, or is not UTF-8.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Line> {
  const line = new LineBuffer(name);
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end));
      yield line.take();
      from = end + 1;
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
  #number = 1;

  constructor(name: string) {
    this.#name = name;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > LONGEST_LINE) {
      throw this.#error(`found more than ${LONGEST_LINE / MIB} MiB on one line, expected less`);
    }
    if (part.length > 0) this.#parts.push(part);
  }

  take(): Line {
    const text = this.#decode();
    const number = this.#number;
    this.#parts = [];
    this.#length = 0;
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
