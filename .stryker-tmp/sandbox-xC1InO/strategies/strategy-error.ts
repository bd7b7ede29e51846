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

/** That a strategy could not go on in one scenario, which says nothing of others: runs leave that scenario out. */
export class ScenarioError extends StrategyError {
  readonly goesOn = true;
}
