import { StrategyError } from './strategy-error.ts';

/** A word that is none of those known in its place, from which whoever prints it may guess what was meant. */
export interface UnknownWord {
  readonly word: string;
  readonly known: readonly string[];
}

/** A StrategyError about such a word. */
export class UnknownWordError extends StrategyError {
  readonly unknown: UnknownWord;

  constructor(message: string, unknown: UnknownWord) {
    super(message);
    this.unknown = unknown;
  }
}
