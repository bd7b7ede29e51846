import { onOneLine } from '../../properties/scenarios/describe.ts';

/** A text on one line, with nothing in it that is not seen, nor turns other text around: `\u{202e}`. */
export function visible(text: string): string {
  return onOneLine(text).replace(/\p{Cf}/gu, escaped);
}

/** Printable ASCII as it is, all else as `\u{…}`. */
export function inAscii(text: string): string {
  return text.replace(/[^ -~]/gu, escaped);
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
