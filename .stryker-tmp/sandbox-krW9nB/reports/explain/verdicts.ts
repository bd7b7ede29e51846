import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  type Scenario,
  type Strategy,
  simulate,
  VmbusMemory,
} from '../../engine/index.ts';
import { violationsOf } from '../../properties/judging/violations.ts';
import {
  type Property,
  type Relation,
  type RelationVerdict,
  type Violation,
  verdictOf,
} from '../../properties/property.ts';

/** A verdict that takes more boots than this is not asked for thousands of times. */
const MOST_BOOTS = 500;

/** One of the verdicts that an explanation needs is over budget. */
export class OverBudgetError extends Error {
  override readonly name = 'OverBudgetError';
}

/** Judges one property, scenario after scenario. */
export class Verdicts {
  readonly property: Property | Relation;
  readonly assumptions: Assumptions;
  readonly #memory = new VmbusMemory();

  constructor(property: Property | Relation, assumptions = DEFAULT_ASSUMPTIONS) {
    this.property = property;
    this.assumptions = assumptions;
  }

  judge(scenario: Scenario, strategy: Strategy): RelationVerdict {
    const { property, assumptions } = this;
    if (property.judges === 'runs')
      return property.judge(scenario, strategy, MOST_BOOTS, assumptions);
    const outcome = simulate(scenario, strategy, this.#memory, assumptions);
    return verdictOf(violationsOf(scenario, outcome, [property]));
  }

  /** Where the property does not hold; an OverBudgetError where that takes too many boots. */
  violations(scenario: Scenario, strategy: Strategy): readonly Violation[] {
    const verdict = this.judge(scenario, strategy);
    if (verdict.type === 'over budget') throw new OverBudgetError(verdict.problem);
    return verdict.type === 'violated' ? verdict.violations : [];
  }

  /** Whether the same failure happens: the property violated by the device, in a like boot. */
  fails(scenario: Scenario, strategy: Strategy, { boot, device }: Violation): boolean {
    return this.violations(scenario, strategy).some(
      (other) => other.device === device && other.boot > 0 === boot > 0,
    );
  }
}

/** The failure that an explanation is about. */
export interface ObservedFailure {
  readonly scenario: Scenario;
  readonly strategy: Strategy;
  readonly violation: Violation;
  readonly verdicts: Verdicts;
  /** The id of the kind of failure, of those that the device shows in the boot; null for any. */
  readonly kind?: string | null;
}
