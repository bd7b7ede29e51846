/** Characters of a line that are looked at; what stands beyond is skipped. */
const LONGEST = 4096;
/** What ends lines: a serial console may write several carriage returns, or nothing else. */
const ENDS = /[\r\n]+/g;

/** Takes one line at a time, counted from 1. */
export type EachLine = (text: string, number: number) => void;

/** Cuts a text that comes in pieces into lines. Memory is bounded, also where no line ends. */
export class LogLines {
  #rest = '';
  #number = 1;
  /** Carriage returns ended a line, and a line feed that belongs to them may still come. */
  #returned = false;

  /** Hands on the lines that a piece completes. */
  take(piece: string, each: EachLine): void {
    let from = 0;
    ENDS.lastIndex = 0;
    for (let ends = ENDS.exec(piece); ends !== null; ends = ENDS.exec(piece)) {
      this.#add(piece, from, ends.index);
      this.end(each);
      const feeds =
        ends[0].length === 1 ? Number(ends[0] === '\n') : ends[0].split('\n').length - 1;
      this.#returned = feeds === 0;
      this.#number += feeds;
      from = ENDS.lastIndex;
    }
    this.#add(piece, from, piece.length);
  }

  /** Hands on the last line, where it has no end. */
  end(each: EachLine): void {
    if (this.#rest !== '') each(this.#rest, this.#number);
    this.#rest = '';
  }

  #add(piece: string, from: number, end: number): void {
    if (end === from) return;
    if (this.#returned) this.#number += 1;
    this.#returned = false;
    const room = LONGEST - this.#rest.length;
    this.#rest += piece.slice(from, Math.min(end, from + room));
  }
}

/** Sequences that a terminal obeys and does not show: CSI, OSC and the two-character ones. */
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,256}(?:\u0007|\u001b\\)|[ -/]{0,4}[0-~])|[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** As the reader sees it: without escape sequences of terminals and control characters, with plain spaces. */
export function cleaned(text: string): string {
  if (!/[^\t\x20-\x7e]/.test(text)) return text;
  return text
    .replaceAll(ESCAPES, '')
    .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/^\ufeff/, '');
}
