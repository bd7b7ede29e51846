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
  MOST_BOOTS,
  type Property,
  type Relation,
  type RelationVerdict,
  type Violation,
  verdictOf,
} from '../../properties/property.ts';

/** How much an explanation may do, and who is told how far it is. */
export interface Effort {
  /** Boots of all verdicts together: what varies a scenario asks for hundreds of verdicts, or thousands. */
  readonly boots: number;
  /** So many verdicts are asked for, at most. */
  readonly expected: (verdicts: number) => void;
  /** One of them was given. */
  readonly judged: () => void;
}

/** What a page does while its reader waits. */
export const BRIEF: Effort = { boots: 300_000, expected() {}, judged() {} };

/** One of the verdicts that an explanation needs is over budget. */
export class OverBudgetError extends Error {
  override readonly name = 'OverBudgetError';
}

/** Judges one property, scenario after scenario. */
export class Verdicts {
  readonly property: Property | Relation;
  readonly assumptions: Assumptions;
  readonly #memory = new VmbusMemory();
  readonly #effort: Effort;
  #most: number;
  #expected: number | null = null;

  constructor(property: Property | Relation, assumptions = DEFAULT_ASSUMPTIONS, effort = BRIEF) {
    this.property = property;
    this.assumptions = assumptions;
    this.#effort = effort;
    this.#most = Math.min(MOST_BOOTS, effort.boots);
  }

  /** Shares what is left to do among so many verdicts. */
  expect(verdicts: number): void {
    this.#expected = verdicts;
    this.#most = Math.min(this.#most, Math.floor(this.#effort.boots / verdicts));
    this.#effort.expected(verdicts);
  }

  judge(scenario: Scenario, strategy: Strategy): RelationVerdict {
    const { property, assumptions } = this;
    this.#effort.judged();
    if (property.judges === 'runs')
      return property.judge(scenario, strategy, this.#most, assumptions);
    const outcome = simulate(scenario, strategy, this.#memory, assumptions);
    return verdictOf(violationsOf(scenario, outcome, [property]));
  }

  /** Where the property does not hold; an OverBudgetError where that takes too many boots. */
  violations(scenario: Scenario, strategy: Strategy): readonly Violation[] {
    const verdict = this.judge(scenario, strategy);
    if (verdict.type === 'over budget') throw new OverBudgetError(this.#bounded(verdict.problem));
    return verdict.type === 'violated' ? verdict.violations : [];
  }

  /** Why a verdict that `run` would give is none here. */
  #bounded(problem: string): string {
    if (this.#expected === null) return problem;
    const varied = `an explanation varies everything, which takes up to ${this.#expected} verdicts`;
    return `${problem}; ${varied} and leaves each of them ${this.#most} boots; "hvmmio run --relations" judges this scenario alone with ${MOST_BOOTS}`;
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
