import type { Assumptions, Outcome, Scenario, Strategy } from '../../engine/index.ts';
import type { Finding } from './finding.ts';

/** What an evaluator works with: one setting of the assumptions. */
export interface Bench {
  readonly assumptions: Assumptions;
  /** The strategy of that id; a RangeError where there is none. */
  readonly strategy: (id: string) => Strategy;
  readonly run: (scenario: Scenario, strategy: Strategy) => Outcome;
}

/** The same claim, judged as if a disputed question had the other answer. */
interface Disputed {
  /** In the form of an assumption: a word, an equals sign, the answer. */
  readonly id: string;
  readonly judge: (bench: Bench) => Finding;
}

/** Decides one claim. */
export interface Evaluator {
  /** What it tries: completes "on ...". */
  readonly domain: string;
  /** Whether it tries all of that. */
  readonly exhaustive: boolean;
  readonly judge: (bench: Bench) => Finding;
  /** The other answer to a disputed question that no assumption of the engine asks. */
  readonly disputed?: Disputed;
}
