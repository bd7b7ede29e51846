import { MIB } from '../../engine/index.ts';
import { InputError } from './input-error.ts';
import type { JsonText } from './json-text.ts';
import { readLines } from './lines.ts';

/** A document of more UTF-16 code units than this is refused. */
const LONGEST_DOCUMENT = 32 * MIB;

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
  for await (const { number, text } of readLines(chunks, file)) {
    if (document !== null) {
      document.add(text);
    } else if (!isBlank(text)) {
      isLines ||= isJson(text);
      if (isLines) yield { file, line: number, text, oneLine: true };
      else document = new Document(file, number, text);
    }
  }
  if (document !== null) yield document.take();
}

/** One JSON text over many lines, from its first one on. */
class Document {
  readonly #file: string;
  readonly #line: number;
  readonly #lines: string[];
  #length: number;

  constructor(file: string, line: number, text: string) {
    this.#file = file;
    this.#line = line;
    this.#lines = [text];
    this.#length = text.length;
  }

  add(text: string): void {
    this.#length += text.length + 1;
    if (this.#length > LONGEST_DOCUMENT) {
      const found = `found more than ${LONGEST_DOCUMENT / MIB} MiB in one scenario`;
      throw new InputError(`${this.#file}: ${found}, expected less`);
    }
    this.#lines.push(text);
  }

  take(): JsonText {
    const text = this.#lines.join('\n').trimEnd();
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
