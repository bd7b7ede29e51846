import type { Scenario } from '../../../../engine/index.ts';
import type { How, Judgement } from '../evaluate.ts';

/** What became of a scenario under a strategy from a file: judged, to be waited for, or stopped with a line. */
export interface Judging {
  readonly judgement: Judgement | null;
  /** Ends when it is worth judging again; null where nothing is missing. */
  readonly waits: Promise<void> | null;
  readonly fault: string | null;
}

export const NOT_JUDGED: Judging = { judgement: null, waits: null, fault: null };

/** A strategy that came from a file. */
export interface Sourced {
  readonly strategy: Judgement['strategy'];
  /** Runs and judges a scenario, as far as what its worker has answered until now goes. */
  readonly judge: (scenario: Scenario, how: How) => Judging;
  /** Has it run no more, for a reason in one line that every judging then gives. */
  readonly stop: (fault: string) => void;
}
