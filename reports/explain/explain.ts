import type { Assumptions, Scenario, Strategy } from '../../engine/index.ts';
import type { Property, Relation, Violation } from '../../properties/property.ts';
import { type Finding, varyAlone } from './alone.ts';
import { type SettingCure, type StrategyCure, settingCures, strategyCures } from './cures.ts';
import { type FailureHistory, historyOf } from './history.ts';
import { inputsOf } from './inputs.ts';
import { violationOfKind } from './of-kind.ts';
import { type Together, trialsOf, varyTogether } from './together.ts';
import { BRIEF, OverBudgetError, Verdicts } from './verdicts.ts';

/** Why a strategy violates a property in a scenario: what happened, what matters, what cures it. */
export interface Explanation {
  readonly scenario: Scenario;
  readonly strategy: Strategy;
  readonly property: Property | Relation;
  /** All violations of the property. None: the property holds. */
  readonly violations: readonly Violation[];
  readonly analysis: Analysis | null;
}

/** What was found out about a violation. */
export interface Analysis {
  readonly violation: Violation;
  readonly history: FailureHistory | null;
  /** Each input varied alone. */
  readonly findings: readonly Finding[];
  /** Those that do not matter alone, varied at once. */
  readonly together: Together;
  /** The strategies under which the same failure happens. */
  readonly sharedBy: readonly string[];
  readonly cures: {
    readonly strategies: readonly StrategyCure[];
    readonly settings: readonly SettingCure[];
  };
}

/** An explanation; or why there is none, where a verdict takes too many boots to vary everything. */
export type Explained =
  | { readonly explanation: Explanation; readonly problem: null }
  | { readonly explanation: null; readonly problem: string };

/** As `explain`, for any scenario and property. */
export function tryToExplain(...given: Parameters<typeof explain>): Explained {
  try {
    return { explanation: explain(...given), problem: null };
  } catch (error) {
    if (error instanceof OverBudgetError) return { explanation: null, problem: error.message };
    throw error;
  }
}

/**
 * Explains the first violation of the property, or the first of the kind with that id. `strategies` are those to compare with. An
 * OverBudgetError where one verdict takes too many boots to vary everything.
 */
export function explain(
  scenario: Scenario,
  strategy: Strategy,
  property: Property | Relation,
  strategies: readonly Strategy[],
  assumptions?: Assumptions,
  kind: string | null = null,
  effort = BRIEF,
): Explanation {
  const verdicts = new Verdicts(property, assumptions, effort);
  const violations = verdicts.violations(scenario, strategy);
  const violation = violationOfKind(scenario, strategy, verdicts, violations, kind);
  if (violation === undefined) return { scenario, strategy, property, violations, analysis: null };
  const failure = { scenario, strategy, violation, verdicts, kind };
  const inputs = inputsOf(scenario, violation.boot);
  const choices = inputs.reduce((sum, input) => sum + input.choices.length, 0);
  // Each choice alone, and perhaps as a cure; many at once; and the other strategies.
  verdicts.expect(2 * choices + trialsOf(property) + 2 * strategies.length);
  const findings = inputs.map((input) => varyAlone(failure, input));
  const idle = findings.filter(({ matters, keeps }) => !matters && keeps.length > 1);
  const analysis: Analysis = {
    violation,
    history: historyOf(failure),
    findings,
    together: varyTogether(
      failure,
      idle.map(({ input }) => input),
    ),
    sharedBy: strategies
      .filter(({ id }) => id !== strategy.id)
      .filter((other) => verdicts.fails(scenario, other, violation))
      .map(({ id }) => id),
    cures: {
      strategies: strategyCures(failure, strategies),
      settings: settingCures(failure, findings),
    },
  };
  return { scenario, strategy, property, violations, analysis };
}
