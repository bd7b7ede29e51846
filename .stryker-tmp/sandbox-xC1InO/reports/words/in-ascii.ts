/** Printable ASCII as it is, all else as `\u{…}`. */
export function inAscii(text: string): string {
  return text.replace(/[^ -~]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
