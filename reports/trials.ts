import { type Outcome, type Strategy, simulate, VmbusMemory } from '../engine/index.ts';
import { properties, relations } from '../properties/index.ts';
import { TooManyLoadOrders } from '../properties/load-order-irrelevant.ts';
import type { Violation } from '../properties/property.ts';
import type { FiledScenario } from '../properties/scenarios/file.ts';
import { InputError } from '../properties/scenarios/input-error.ts';
import { relationViolationsOf, violationsOf } from '../properties/violations.ts';
import type { Judged } from './outcome/json.ts';

/** One scenario under one strategy. */
export interface Trial extends FiledScenario {
  readonly strategy: Strategy;
  /** What the relations found; null where they were not asked for. */
  readonly relations: readonly Violation[] | null;
}

/**
 * All scenarios under all strategies, scenario by scenario. Each is run once here, so that whatever an
 * own strategy answers wrongly, or cannot be judged, comes out before anything is written. An InputError
 * where a scenario has too many load orders to judge the relations.
 */
export function rehearse(
  scenarios: readonly FiledScenario[],
  strategies: readonly Strategy[],
  withRelations: boolean,
): Trial[] {
  const memory = new VmbusMemory();
  return scenarios.flatMap((filed) =>
    strategies.map((strategy) => {
      simulate(filed.scenario, strategy, memory);
      return {
        ...filed,
        strategy,
        relations: withRelations ? judgeRelations(filed, strategy) : null,
      };
    }),
  );
}

function judgeRelations({ where, scenario }: FiledScenario, strategy: Strategy): Violation[] {
  try {
    return relationViolationsOf(scenario, strategy, relations);
  } catch (error) {
    if (error instanceof TooManyLoadOrders) throw new InputError(`${where}: ${error.message}`);
    throw error;
  }
}

/** Runs and judges a trial. */
export function judge(trial: Trial, memory: VmbusMemory): { outcome: Outcome; judged: Judged } {
  const outcome = simulate(trial.scenario, trial.strategy, memory);
  const violations = violationsOf(trial.scenario, outcome, properties);
  const { relations } = trial;
  return { outcome, judged: relations === null ? { violations } : { violations, relations } };
}
