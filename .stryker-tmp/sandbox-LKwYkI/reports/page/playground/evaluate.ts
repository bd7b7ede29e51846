import { type Outcome, type Scenario, type Strategy, VmbusMemory } from '../../../engine/index.ts';
import { type KindFound, kindsOf, kindsOfRelations } from '../../../properties/failures/kinds.ts';
import type { Violation } from '../../../properties/property.ts';
import type { Assumed } from '../../assume/assumptions.ts';
import { describeStarts } from '../../run/account/boot.ts';
import type { Printed } from '../../run/transcript.ts';
import { judge, rehearse } from '../../run/trials.ts';

/** What messages call the scenario, which on the command line is a file. */
export const WHERE = 'this scenario';

/** What became of a scenario under one strategy. */
export interface Judgement {
  readonly strategy: Pick<Strategy, 'id' | 'summary'>;
  readonly outcome: Outcome;
  readonly violations: readonly Violation[];
  /** The same by kind, with a sentence for each; those of the relations last. */
  readonly kinds: readonly KindFound[];
  /** What the kernels printed, boot by boot. */
  readonly printed: readonly Printed[];
}

/** What the page shows: one scenario under all strategies. */
export interface Evaluation {
  readonly scenario: Scenario;
  readonly assumed: Assumed;
  readonly judgements: readonly Judgement[];
  /** How each boot was started, in words. */
  readonly starts: readonly string[];
}

const memory = new VmbusMemory();

/** How a scenario is judged, beyond the properties of one run. */
export interface How {
  readonly assumed: Assumed;
  /** Whether to judge the properties that relate several runs too. */
  readonly relations: boolean;
}

/** Runs and judges as the command line does; an InputError where the relations cannot be judged. */
export function evaluate(
  scenario: Scenario,
  strategies: readonly Strategy[],
  { assumed, relations }: How,
): Evaluation {
  const trials = rehearse([{ where: WHERE, scenario }], strategies, relations, assumed);
  const judgements = trials.map((trial) => {
    const { outcome, judged, printed } = judge(trial, memory);
    const { violations, relations: related = [] } = judged;
    const kinds = kindsOf(scenario, trial.strategy, outcome, assumed.assumptions);
    return {
      strategy: trial.strategy,
      outcome,
      violations: [...violations, ...related],
      kinds: [...kinds, ...kindsOfRelations(related)],
      printed,
    };
  });
  return { scenario, assumed, judgements, starts: describeStarts(scenario) };
}
