import { inspect } from 'node:util';

const LONGEST = 120;

/** What is wrong with a strategy, in one line that names it. */
export class StrategyError extends Error {
  override readonly name = 'StrategyError';
  /** The id of a strategy that was stopped while it ran; null where the file is at fault. */
  readonly strategy: string | null;

  /** What that strategy was shown last, as JSON; null where the file is at fault. */
  readonly shown: string | null;

  constructor(message: string, strategy: string | null = null, shown: string | null = null) {
    super(message);
    this.strategy = strategy;
    this.shown = shown;
  }
}

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
