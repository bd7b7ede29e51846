import { withoutPrefix } from './lines/prefix.ts';
import { cleaned, type EachLine } from './log-lines.ts';

/** Columns from which a line may have been wrapped: mail breaks before a long word. */
const LEAST = 40;
const MOST_PARTS = 8;
/** What mail and lists put before every line, wrapped or not. */
const QUOTES = '>|+-*` ';

/** Stands for bytes that are no text. */
const NO_TEXT = '\ufffd';

interface Part {
  readonly text: string;
  readonly number: number;
}

/**
 * Joins lines that a terminal or a mail program wrapped: a line that has no prefix, after a long one that has.
 * Joined they must say at least as much as alone; `weigh` tells how much a line says.
 */
export class Unwrapper {
  readonly #weigh: (text: string) => number;
  #first: Part | null = null;
  #rest: Part[] = [];
  /** The widest line that was wrapped: a terminal breaks there, and mail between words before. */
  #widest = 0;

  constructor(weigh: (text: string) => number) {
    this.#weigh = weigh;
  }

  take(text: string, number: number, each: EachLine): void {
    const last = this.#rest.at(-1) ?? this.#first;
    if (this.#first !== null && last?.number === number - 1 && this.#goesOn(this.#first, text)) {
      this.#rest.push({ text: tailOf(text), number });
      return;
    }
    this.end(each);
    if (text.length < LEAST) each(text, number);
    else this.#first = { text, number };
  }

  end(each: EachLine): void {
    const first = this.#first;
    const rest = this.#rest;
    this.#first = null;
    if (first === null) return;
    if (rest.length === 0) {
      each(first.text, first.number);
      return;
    }
    this.#rest = [];
    let whole = first;
    for (const part of rest) {
      const joined = this.#joined(whole.text, part.text);
      if (joined === null) each(whole.text, whole.number);
      whole = joined === null ? part : { text: joined, number: whole.number };
    }
    each(whole.text, whole.number);
  }

  #goesOn(first: Part, text: string): boolean {
    if (this.#rest.length >= MOST_PARTS) return false;
    if (beginsAlike(first.text, text) || text.includes(NO_TEXT)) return false;
    const head = withoutPrefix(cleaned(first.text));
    const tail = withoutPrefix(cleaned(text));
    return !tail.prefixed && (head.prefixed || isOpen(head.text));
  }

  /** Both as one line; null where they say more alone. */
  #joined(head: string, tail: string): string | null {
    const alone = this.#weigh(tail);
    const least = this.#weigh(head) + alone;
    const [close, apart] = [`${head}${tail}`, `${head.trimEnd()} ${tail.trimStart()}`];
    const [first, second] = head.length >= this.#widest ? [close, apart] : [apart, close];
    const best = this.#weigh(second) > this.#weigh(first) ? second : first;
    if (this.#weigh(best) < least + Math.min(1, alone)) return null;
    this.#widest = Math.max(this.#widest, head.length);
    return best;
  }
}

/** Whether two lines look as if the same stood before both: then neither continues the other. */
function beginsAlike(one: string, other: string): boolean {
  const [at, there] = [startOf(one), startOf(other)];
  const character = other.charAt(there);
  if (character === '' || one.charAt(at) !== character) return false;
  // `[mem 0x...` begins with a bracket too.
  return character !== '[' || ' 0123456789+'.includes(other.charAt(there + 1));
}

/** Where a line begins behind what mail and lists put before it. */
function startOf(text: string): number {
  let at = 0;
  while (at < text.length && QUOTES.includes(text.charAt(at))) at += 1;
  return at;
}

/** Without what mail puts before it, but with the space at which it was broken. */
function tailOf(text: string): string {
  const { text: plain } = withoutPrefix(cleaned(text));
  return /^(?:[>|] ?)*\s/.test(text) && !/^[>|]+ ?\S/.test(text) ? ` ${plain}` : plain;
}

/** Whether a bracket that was opened is not closed. */
function isOpen(text: string): boolean {
  return (
    text.lastIndexOf('[') > text.lastIndexOf(']') || text.lastIndexOf('(') > text.lastIndexOf(')')
  );
}
