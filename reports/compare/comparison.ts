import {
  type GuestMemory,
  type Scenario,
  type Strategy,
  simulate,
  VmbusMemory,
} from '../../engine/index.ts';
import { properties, relations } from '../../properties/index.ts';
import {
  loadOrderIrrelevantWithin,
  TooManyLoadOrders,
} from '../../properties/load-order-irrelevant.ts';
import { drawNumbered } from '../../properties/population/population.ts';
import type { Property, Relation } from '../../properties/property.ts';
import { compareScenarios } from '../../properties/search/order.ts';
import { violationsOf } from '../../properties/violations.ts';

/** Relations need many boots a scenario; one that needs more than this is counted as not judged. */
export const MOST_BOOTS = 2000;

/** How one strategy does by one property over a population. */
export interface Cell {
  readonly strategy: string;
  readonly property: string;
  /** Scenarios in which the property was judged; fewer than all only for relations. */
  readonly judged: number;
  /** Scenarios, of those, that violate it. */
  readonly violated: number;
  /** The smallest of those, by name; null where there is none. */
  readonly smallest: string | null;
}

/** A comparison of strategies on the same scenarios. */
export interface Comparison {
  readonly scenarios: number;
  readonly seed: string;
  readonly strategies: readonly string[];
  readonly properties: readonly string[];
  /** Strategy by strategy, and of each property by property. */
  readonly cells: readonly Cell[];
  /** Scenarios of each host class. */
  readonly hostClasses: Readonly<Record<string, number>>;
}

const judgedProperties: readonly (Property | Relation)[] = [
  ...properties,
  ...relations.map((relation) =>
    relation.id === 'load-order-irrelevant' ? loadOrderIrrelevantWithin(MOST_BOOTS) : relation,
  ),
];

class Tally {
  judged = 0;
  violated = 0;
  smallest: Scenario | null = null;

  add(scenario: Scenario, violated: boolean): void {
    this.judged += 1;
    if (!violated) return;
    this.violated += 1;
    if (this.smallest === null || compareScenarios(scenario, this.smallest) < 0) {
      this.smallest = scenario;
    }
  }
}

/**
 * Draws `scenarios` scenarios of the population with the seed and judges each strategy on all of them.
 * The same arguments give the same comparison. `onProgress` is told how many are done.
 */
export function compareStrategies(
  scenarios: number,
  seed: string,
  strategies: readonly Strategy[],
  onProgress: (done: number) => void,
): Comparison {
  const memory = new VmbusMemory();
  const tallies = strategies.map((strategy) => ({
    strategy,
    byProperty: judgedProperties.map((property) => ({ property, tally: new Tally() })),
  }));
  const hostClasses = new Map<string, number>();
  for (let index = 0; index < scenarios; index++) {
    const { scenario, hostClass } = drawNumbered(seed, index);
    hostClasses.set(hostClass, (hostClasses.get(hostClass) ?? 0) + 1);
    for (const { strategy, byProperty } of tallies) {
      const violated = violatedBy(scenario, strategy, memory);
      for (const { property, tally } of byProperty) {
        if (property.kind !== 'relation') tally.add(scenario, violated.has(property.id));
        else judgeRelation(scenario, strategy, property, tally);
      }
    }
    onProgress(index + 1);
  }
  return {
    scenarios,
    seed,
    strategies: strategies.map(({ id }) => id),
    properties: judgedProperties.map(({ id }) => id),
    cells: tallies.flatMap(({ strategy, byProperty }) =>
      byProperty.map(({ property, tally: { judged, violated, smallest } }) => ({
        strategy: strategy.id,
        property: property.id,
        judged,
        violated,
        smallest: smallest?.name ?? null,
      })),
    ),
    hostClasses: Object.fromEntries([...hostClasses].sort()),
  };
}

function violatedBy(scenario: Scenario, strategy: Strategy, memory: GuestMemory): Set<string> {
  const outcome = simulate(scenario, strategy, memory);
  return new Set(violationsOf(scenario, outcome, properties).map(({ property }) => property));
}

function judgeRelation(
  scenario: Scenario,
  strategy: Strategy,
  relation: Relation,
  tally: Tally,
): void {
  try {
    tally.add(scenario, relation.violations(scenario, strategy).length > 0);
  } catch (error) {
    if (!(error instanceof TooManyLoadOrders)) throw error;
  }
}
