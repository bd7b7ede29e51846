import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  type Scenario,
  type Strategy,
  simulate,
  VmbusMemory,
} from '../../engine/index.ts';
import { violationsOf } from '../../properties/judging/violations.ts';
import { loadOrderIrrelevantWithin } from '../../properties/load-order-irrelevant.ts';
import type { Property, Relation, Violation } from '../../properties/property.ts';

/** A verdict that takes more boots than this is not asked for thousands of times. */
const MOST_BOOTS = 500;

/** Judges one property, scenario after scenario. */
export class Verdicts {
  readonly property: Property | Relation;
  readonly assumptions: Assumptions;
  readonly #memory = new VmbusMemory();

  constructor(property: Property | Relation, assumptions = DEFAULT_ASSUMPTIONS) {
    const loadOrder = property.id === 'load-order-irrelevant';
    this.property = loadOrder ? loadOrderIrrelevantWithin(MOST_BOOTS) : property;
    this.assumptions = assumptions;
  }

  /** Where the property does not hold. May throw TooManyLoadOrders. */
  violations(scenario: Scenario, strategy: Strategy): Violation[] {
    const { property, assumptions } = this;
    if (property.judges === 'runs') return property.violations(scenario, strategy, assumptions);
    const outcome = simulate(scenario, strategy, this.#memory, assumptions);
    return violationsOf(scenario, outcome, [property]);
  }

  /** Whether the same failure happens: the property violated by the device, in a like boot. */
  fails(scenario: Scenario, strategy: Strategy, { boot, device }: Violation): boolean {
    return this.violations(scenario, strategy).some(
      (other) => other.device === device && other.boot > 0 === boot > 0,
    );
  }
}
