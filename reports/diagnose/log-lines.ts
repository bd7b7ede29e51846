import { stripVTControlCharacters } from 'node:util';

/** Bytes of a line that are looked at; what stands beyond is skipped. */
const LONGEST = 4096;

/** Takes one line at a time, counted from 1. */
export type EachLine = (text: string, number: number) => void;

/**
 * Cuts bytes into lines whatever they hold: any encoding that has ASCII in it, NUL bytes, no end of line
 * at all. One character is one byte (Latin-1), so that nothing can be invalid. Memory is bounded.
 */
export class LogLines {
  #rest = '';
  #number = 1;

  /** Hands on the lines that the bytes complete. */
  take(bytes: Uint8Array, each: EachLine): void {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      const rest = this.#rest;
      if (end > from || rest !== '') each(joined(rest, text, from, end), this.#number);
      this.#rest = '';
      this.#number += 1;
      from = end + 1;
    }
    this.#rest = joined(this.#rest, text, from, text.length);
  }

  /** Hands on the last line, where it has no end. */
  end(each: EachLine): void {
    if (this.#rest !== '') each(this.#rest, this.#number);
  }
}

function joined(rest: string, text: string, from: number, end: number): string {
  const room = LONGEST - rest.length;
  return rest + text.slice(from, Math.min(end, from + room));
}

/** As the reader sees it: UTF-8 where it is, without escape sequences of terminals and NUL bytes. */
export function cleaned(text: string): string {
  if (!/[^\t\x20-\x7e]/.test(text)) return text;
  const plain = stripVTControlCharacters(text)
    .replaceAll('\0', '')
    .replace(/^(?:\xff\xfe|\xef\xbb\xbf)/, '');
  return Buffer.from(plain, 'latin1').toString('utf8');
}
