import { InputError } from '../../properties/scenarios/input-error.ts';

/** A strategy from a file that was stopped: results leave it out. */
export interface Stopped {
  readonly strategy: string;
  /** Where it did wrong: a scenario as `hvmmio run` takes it, or a host of a lattice by its axes. */
  readonly at: string;
  /** What it did wrong. */
  readonly why: string;
}

/** Ends a run from which a strategy has to be left out. */
export class StoppedError extends InputError {
  readonly stopped: Stopped;

  constructor(stopped: Stopped) {
    super(describeStopped(stopped));
    this.stopped = stopped;
  }
}

/** Every strategy was stopped. */
export class NoneLeftError extends InputError {}

/**
 * Who was stopped, where `error` says that a strategy did wrong while it ran; any other error is thrown
 * on. Reports import no strategies, and so know that error by its name.
 */
export function stoppedAt(at: string, error: unknown): Stopped {
  if (error instanceof Error && error.name === 'StrategyError' && 'strategy' in error) {
    const { strategy, message: why } = error;
    if (typeof strategy === 'string') return { strategy, at, why };
  }
  throw error;
}

/** Whether an error is of one scenario alone, so that a run can go on without that. */
export function isOfOneScenario(error: unknown): boolean {
  return error instanceof Error && 'goesOn' in error && error.goesOn === true;
}

/** What a strategy that did wrong was shown last: for a search, whose scenarios have no names. */
export function shownAt(error: unknown): string {
  const shown = error instanceof Error && 'shown' in error ? error.shown : null;
  return `the question ${shown}`;
}

/**
 * The result of `run` with those strategies that do nothing wrong: it begins again without one that was
 * stopped, so that all counts are of the same scenarios. A NoneLeftError where none is left.
 */
export function goOnWithout<Named extends { readonly id: string }, Result>(
  strategies: readonly Named[],
  run: (left: readonly Named[]) => Result,
): { readonly result: Result; readonly stopped: readonly Stopped[] } {
  const stopped: Stopped[] = [];
  let left = strategies;
  for (;;) {
    try {
      return { result: run(left), stopped };
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
      stopped.push(error.stopped);
      left = leftOf(left, stopped);
    }
  }
}

/** The strategies that were not stopped; a NoneLeftError where there is none. */
export function leftOf<Named extends { readonly id: string }>(
  strategies: readonly Named[],
  stopped: readonly Stopped[],
): readonly Named[] {
  const left = strategies.filter(({ id }) => stopped.every(({ strategy }) => strategy !== id));
  if (left.length > 0) return left;
  throw new NoneLeftError(`${stopped.map(describeStopped).join('; ')}; no strategy is left`);
}

/** In one line: what it did wrong, and where. */
export function describeStopped({ at, why }: Stopped): string {
  return `${why}; at ${at}`;
}
