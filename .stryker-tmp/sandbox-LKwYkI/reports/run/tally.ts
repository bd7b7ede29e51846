import type { Scenario } from '../../engine/index.ts';
import { isExercisedIn } from '../../properties/exercised.ts';
import { properties, relations } from '../../properties/index.ts';
import type { Holding } from '../running/holding.ts';
import type { Judged } from './outcome-json.ts';
import type { Trial } from './trials.ts';

/** What a trial violates: ids of properties, each once. */
export interface Violating {
  readonly where: string;
  readonly strategy: string;
  readonly violated: readonly string[];
}

/** Trials that are kept to be shown: no reader takes more, and there may be millions. */
const MOST_KEPT = 50;

/** Counts trials as they are judged. */
export class Tally {
  trials = 0;
  violating = 0;
  /** The first of those that violate. */
  readonly shown: Violating[] = [];
  /** Strategies that were stopped, whose trials since then are not here, and trials that were left out. */
  stopped = 0;
  #exercised = false;

  add({ where, scenario, strategy }: Trial, { violations, relations: between }: Judged): void {
    this.trials += 1;
    this.#exercised ||= isExercised(scenario, between !== undefined);
    const all = [...violations, ...(between ?? [])].map(({ property }) => property);
    if (all.length === 0) return;
    this.violating += 1;
    if (this.shown.length >= MOST_KEPT) return;
    this.shown.push({ where, strategy: strategy.id, violated: [...new Set(all)] });
  }

  /**
   * Whether no property is violated. That cannot be told where a strategy was stopped, and where no scenario
   * puts a property to the test.
   */
  noneViolated(): Holding {
    if (this.stopped > 0) return 'cannot tell';
    if (this.violating > 0) return 'does not hold';
    return this.#exercised ? 'holds' : 'cannot tell';
  }
}

function isExercised(scenario: Scenario, withRelations: boolean): boolean {
  const judged = withRelations ? [...properties, ...relations] : properties;
  return judged.some((property) => isExercisedIn(scenario, property));
}
