import { inspect } from 'node:util';

export { StrategyError } from '../strategy-error.ts';

const LONGEST = 120;

/** A value as a StrategyError shows it: short, and on one line. */
export function describeValue(value: unknown): string {
  if (value instanceof Error) return describeThrown(value);
  const text = inspect(value, { breakLength: Infinity, compact: true, depth: 1 });
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}

/** What was thrown, in the first line of its own words. */
export function describeThrown(thrown: unknown): string {
  if (!(thrown instanceof Error)) return describeValue(thrown);
  const [words = ''] = thrown.message.split('\n', 1);
  return words.trim() === '' ? thrown.name : words.trim();
}
