import { createHash } from 'node:crypto';

const SEALED = /^(\{.*),"sha256":"([0-9a-f]{64})"\}$/s;

/** A line, without its end, that carries the checksum of what stands before that and of `after`. */
export function seal(content: object, after: string): string {
  const text = JSON.stringify(content).slice(0, -1);
  return `${text},"sha256":"${sumOf(text, after)}"}`;
}

/** What was sealed after the same; null where the line is not, to the letter, what was written. */
export function unseal(line: string, after: string): unknown {
  const [, text = '', sum] = SEALED.exec(line) ?? [];
  return sum === sumOf(text, after) ? JSON.parse(`${text}}`) : null;
}

function sumOf(text: string, after: string): string {
  return createHash('sha256').update(after).update('\n').update(text).digest('hex');
}
