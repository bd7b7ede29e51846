import { inspect } from 'node:util';

export { StrategyError } from '../strategy-error.ts';

const LONGEST = 120;

const LONGEST_WORDS = 400;

/** A value as a StrategyError shows it: short, and on one line. */
export function describeValue(value: unknown): string {
  return shown(() => (value instanceof Error ? wordsOf(value) : textOf(value)));
}

/** What was thrown, in the first line of its own words. */
export function describeThrown(thrown: unknown): string {
  return describeValue(thrown);
}

/** A value may throw whenever it is looked at. */
function shown(describe: () => string): string {
  try {
    return describe();
  } catch {
    return 'a value that cannot be shown';
  }
}

function textOf(value: unknown): string {
  return cut(inspect(value, { breakLength: Infinity, compact: true, depth: 1 }), LONGEST);
}

/** An error's own words may be anything. */
function wordsOf({ name, message }: Error): string {
  const [words = ''] = String(message).split('\n', 1);
  return cut(words.trim() === '' ? String(name) : words.trim(), LONGEST_WORDS);
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}...` : text;
}
