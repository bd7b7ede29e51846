import type { Strategy } from '../../../../engine/index.ts';

/** A strategy that came from a file. */
export interface Sourced {
  readonly strategy: Strategy;
  /** What it did wrong, in one line, after which it is not asked again; null for nothing. */
  readonly fault: string | null;
  /**
   * After a run of it has thrown: what to wait for before the run is begun again. Null where nothing is
   * missing, so for every strategy that answers at once.
   */
  readonly awaited: () => Promise<void> | null;
  /** Has it run no more, for a reason that `fault` then gives. */
  readonly stop: (fault: string) => void;
}
