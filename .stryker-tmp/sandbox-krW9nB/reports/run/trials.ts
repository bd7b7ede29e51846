import {
  type Assumptions,
  type Outcome,
  type Strategy,
  simulate,
  VmbusMemory,
} from '../../engine/index.ts';
import { properties, relations } from '../../properties/index.ts';
import { judgeRelations, violationsOf } from '../../properties/judging/violations.ts';
import type { Violation } from '../../properties/property.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import type { FiledScenario } from '../../properties/scenarios/parse.ts';
import type { Assumed } from '../assume/assumptions.ts';
import { checkFits } from '../assume/fits.ts';
import { isOfOneScenario, type Stopped, StoppedError, stoppedAt } from '../running/stopped.ts';
import type { Judged } from './outcome-json.ts';
import { type Printed, Transcript } from './transcript.ts';

/** One scenario under one strategy. */
export interface Trial extends FiledScenario {
  readonly strategy: Strategy;
  readonly assumptions: Assumptions;
  /** What the relations found; null where they were not asked for. */
  readonly relations: readonly Violation[] | null;
}

/**
 * All scenarios under all strategies, scenario by scenario. Each is run once here, so that whatever an
 * own strategy does wrong, or cannot be judged, comes out before anything is written. A StoppedError for
 * the first such strategy, or where nothing is left; an InputError where a scenario has too many runs to
 * judge the relations, or what is assumed does not fit it. Where `leftOut` is given, it takes in which
 * scenarios a kernel could not go on, and that stops nobody.
 */
export function rehearse(
  scenarios: readonly FiledScenario[],
  strategies: readonly Strategy[],
  withRelations: boolean,
  assumed: Assumed,
  leftOut: Stopped[] | null = null,
): Trial[] {
  const memory = new VmbusMemory();
  const { assumptions } = assumed;
  for (const { where, scenario } of scenarios) checkFits(assumed, scenario, where);
  const rehearsed = (filed: FiledScenario, strategy: Strategy): Trial[] => {
    try {
      simulate(filed.scenario, strategy, memory, assumptions);
      const relations = withRelations ? relationsOf(filed, strategy, assumptions) : null;
      return [{ ...filed, strategy, assumptions, relations }];
    } catch (error) {
      const stopped = stoppedAt(filed.where, error);
      if (leftOut === null || !isOfOneScenario(error)) throw new StoppedError(stopped);
      leftOut.push(stopped);
      return [];
    }
  };
  const trials = scenarios.flatMap((filed) => strategies.flatMap((one) => rehearsed(filed, one)));
  const [first] = leftOut ?? [];
  if (trials.length === 0 && first !== undefined) throw new StoppedError(first);
  return trials;
}

function relationsOf(
  { where, scenario }: FiledScenario,
  strategy: Strategy,
  assumptions: Assumptions,
): readonly Violation[] {
  const verdict = judgeRelations(scenario, strategy, relations, assumptions);
  if (verdict.type === 'over budget') throw new InputError(`${where}: ${verdict.problem}`);
  return verdict.type === 'violated' ? verdict.violations : [];
}

/** What came of a trial. */
interface Tried {
  readonly outcome: Outcome;
  readonly judged: Judged;
  /** What the kernels printed, boot by boot. */
  readonly printed: readonly Printed[];
}

/** Runs and judges a trial. */
export function judge(
  { scenario, strategy, assumptions, relations }: Trial,
  memory: VmbusMemory,
): Tried {
  const transcript = new Transcript();
  const outcome = simulate(scenario, strategy, memory, assumptions, transcript);
  const violations = violationsOf(scenario, outcome, properties);
  const judged = relations === null ? { violations } : { violations, relations };
  return { outcome, judged, printed: transcript.printedIn };
}
