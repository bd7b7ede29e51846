import { wrapped } from '../../words/wrap.ts';

/** Columns of a mail's line: quoted twice it still fits into 80. */
export const COLUMNS = 72;
/** A longer word is cut in its middle. */
const LONGEST_WORD = 48;

/** Printable ASCII as it is, all else as `\u{…}`. */
export function inAscii(text: string): string {
  return text.replace(/[^ -~]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** A text as lines of ASCII of at most 72 columns: `first` before it, `other` before more. */
export function filled(text: string, first = '', other = first): string[] {
  const words = inAscii(text).split(' ').map(shortened);
  return wrapped(words.join(' '), first, other, COLUMNS).map((line) => line.trimEnd());
}

function shortened(word: string): string {
  if (word.length <= LONGEST_WORD) return word;
  return `${word.slice(0, 30)}...${word.slice(-15)}`;
}
