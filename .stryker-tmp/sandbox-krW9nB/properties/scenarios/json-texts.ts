import { MIB } from '../../engine/index.ts';
import { InputError } from './input-error.ts';
import type { JsonText } from './json-text.ts';
import { LONGEST_TEXT } from './limits.ts';
import { type Line, readLines } from './lines.ts';

/**
 * The JSON texts in a file's bytes, as they arrive: one a line if the file's name says that it is JSON
 * Lines or its first line that is not blank is a JSON text by itself, else one in all.
 */
export async function* readJsonTexts(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<JsonText> {
  let isLines = /\.(jsonl|ndjson)$/i.test(file);
  let document: Document | null = null;
  for await (const line of readLines(chunks, file)) {
    const { number, text } = line;
    if (document !== null) {
      document.add(line);
    } else if (!isBlank(text)) {
      isLines ||= isJson(text);
      if (isLines) yield { file, line: number, text, oneLine: true };
      else document = new Document(file, line);
    }
  }
  if (document !== null) yield document.take();
}

/** One JSON text over many lines, from its first one on. */
class Document {
  readonly #file: string;
  readonly #line: number;
  readonly #parts: string[];
  #length: number;
  #last: number;

  constructor(file: string, { number, text }: Line) {
    this.#file = file;
    this.#line = number;
    this.#parts = [text];
    this.#length = text.length;
    this.#last = number;
  }

  add({ number, text }: Line): void {
    const ends = number - this.#last;
    this.#last = number;
    this.#length += ends + text.length;
    if (this.#length > LONGEST_TEXT) {
      const found = `found more than ${LONGEST_TEXT / MIB} MiB in one JSON text`;
      throw new InputError(`${this.#file}: ${found}, expected less`);
    }
    this.#parts.push('\n'.repeat(ends), text);
  }

  take(): JsonText {
    const text = this.#parts.join('').trimEnd();
    return { file: this.#file, line: this.#line, text, oneLine: false };
  }
}

function isBlank(text: string): boolean {
  return /^[ \t\r]*$/.test(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
