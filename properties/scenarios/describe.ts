import type { Problem } from '../../engine/index.ts';

/** Longest text, in UTF-16 code units, that a message quotes whole. */
const LONGEST = 60;
const LONGEST_PART = 400;

/**
 * A text on one line, with nothing in it that is not seen, nor moves a terminal's cursor or turns other text
 * around: control characters and line separators are escaped as in JSON, invisible ones as `\u{202e}`.
 */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return /\p{Cf}/u.test(character) ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
}

/** UTF-16 code units of the longest message, but for what stands for its middle: what it quotes may be of any length. */
const LONGEST_MESSAGE = 3990;

/** A message as it is shown: on one line, moving no cursor, without its middle where it is too long. */
export function asMessage(text: string): string {
  // What is cut away need not be escaped, which takes long.
  return withoutMiddle(onOneLine(withoutMiddle(text, LONGEST_MESSAGE)), LONGEST_MESSAGE);
}

/** A path as one reads it in a file: `boots[1].events[0].probe`. */
export function describePath(path: Problem['path']): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (!/^[A-Za-z_]\w*$/.test(part)) text += `[${describeValue(part)}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text;
}

/** A value as an error message shows it: short, and on one line. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return onOneLine(withoutMiddle(text, LONGEST));
}

/** A problem in one line: the place, what was found there, what was expected. */
export function describeProblem({ path, found, expected }: Problem): string {
  const place = describePath(path);
  const parts = [found, expected].map((part) => onOneLine(withoutMiddle(part, LONGEST_PART)));
  return `${place === '' ? '' : `${place}: `}found ${parts[0]}, expected ${parts[1]}`;
}

function withoutMiddle(text: string, longest: number): string {
  const half = longest / 2;
  return text.length > longest ? `${text.slice(0, half)}...${text.slice(-half)}` : text;
}
