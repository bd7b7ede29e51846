import type { Assumptions, Outcome, Scenario, Strategy } from '../../engine/index.ts';
import type { Finding } from './finding.ts';

/** What an evaluator works with: one setting of the assumptions. */
export interface Bench {
  readonly assumptions: Assumptions;
  /** The strategy of that id; a RangeError where there is none. */
  readonly strategy: (id: string) => Strategy;
  readonly run: (scenario: Scenario, strategy: Strategy) => Outcome;
}

/** Decides one claim. */
export interface Evaluator {
  /** What it tries: completes "on ...". */
  readonly domain: string;
  /** Whether it tries all of that. */
  readonly exhaustive: boolean;
  readonly judge: (bench: Bench) => Finding;
}
