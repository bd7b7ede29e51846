import { DEFAULT_ASSUMPTIONS, type Scenario, type Strategy } from '../../engine/index.ts';
import { regressionLattice } from '../../properties/expected/lattice.ts';
import { properties } from '../../properties/index.ts';
import { Census } from '../../properties/lattice/census.ts';
import { drawNumbered } from '../../properties/population/population.ts';
import { hostTypeId } from '../../properties/settings/host.ts';
import { kindRows } from '../census/kinds.ts';
import { judgedProperties, judgingOf } from '../compare/verdict.ts';
import { StoppedError, shownAt, stoppedAt } from '../running/stopped.ts';

/** The VMs of the population that are counted: those that `compare` draws first. */
const POPULATION = { scenarios: 2000, seed: '1' };

type Numbers = Readonly<Record<string, number>>;

/** How many scenarios of one ground violate what; what is not listed is 0. */
export interface GroundCounts {
  /** By type of host. */
  readonly scenarios: Numbers;
  /** By property and type of host. */
  readonly violated: Readonly<Record<string, Numbers>>;
  /** By the ids of kinds of failure. */
  readonly kinds: Numbers;
}

/** Where scenarios are counted. */
export const GROUNDS = ['population', 'lattice'] as const;
export type GroundId = (typeof GROUNDS)[number];
export type Counts = Readonly<Record<GroundId, GroundCounts>>;

/** The counts of a strategy, and the VMs of the population that show each kind of failure. */
export interface Counted {
  readonly counts: Counts;
  readonly shownBy: ReadonlyMap<string, readonly Scenario[]>;
}

/**
 * Counts a strategy on the population and the regression lattice. A StoppedError where it throws or answers
 * what no kernel could act on.
 */
export function countStrategy(strategy: Strategy): Counted {
  const { counts: population, shownBy } = countPopulation(strategy);
  return { counts: { population, lattice: countLattice(strategy) }, shownBy };
}

let drawn: readonly { readonly scenario: Scenario; readonly hostType: string }[] | null = null;

function drawPopulation(): NonNullable<typeof drawn> {
  drawn ??= Array.from({ length: POPULATION.scenarios }, (_, index) => {
    const { scenario } = drawNumbered(POPULATION.seed, index);
    return { scenario, hostType: hostTypeId(scenario.host) ?? 'other' };
  });
  return drawn;
}

/** Counts scenarios as they come. */
class GroundTally {
  readonly scenarios = new Map<string, number>();
  readonly violated = new Map<string, Map<string, number>>();
  readonly kinds = new Map<string, number>();

  violates(property: string, hostType: string, count: number): void {
    if (count === 0) return;
    const byType = this.violated.get(property) ?? new Map<string, number>();
    this.violated.set(property, byType);
    increase(byType, hostType, count);
  }

  get counts(): GroundCounts {
    const violated = [...this.violated].map(([id, byType]) => [id, numbers(byType)] as const);
    return {
      scenarios: numbers(this.scenarios),
      violated: Object.fromEntries(violated.sort(byId)),
      kinds: numbers(this.kinds),
    };
  }
}

function countPopulation(strategy: Strategy) {
  const tally = new GroundTally();
  const shownBy = new Map<string, Scenario[]>();
  const judge = judgingOf(strategy, DEFAULT_ASSUMPTIONS);
  for (const { scenario, hostType } of drawPopulation()) {
    const { violated, kinds } = stopping(scenario.name, () => judge(scenario));
    increase(tally.scenarios, hostType, 1);
    for (const [at, id] of judgedProperties.entries()) {
      if (violated[at] === true) tally.violates(id, hostType, 1);
    }
    for (const { id } of kinds) {
      increase(tally.kinds, id, 1);
      shownBy.set(id, [...(shownBy.get(id) ?? []), scenario]);
    }
  }
  return { counts: tally.counts, shownBy };
}

/** The properties that relate several runs are no part of a census. */
function countLattice(strategy: Strategy): GroundCounts {
  const census = new Census(regressionLattice, [strategy]);
  const counts = stopping(null, () => census.exhaust(0, census.hosts));
  const tally = new GroundTally();
  for (const [kind, { id: hostType }] of regressionLattice.kinds.entries()) {
    for (const [at, { id }] of properties.entries()) {
      const { scenarios, violated } = counts.of(0, at, { kind });
      tally.scenarios.set(hostType, scenarios);
      tally.violates(id, hostType, violated);
    }
  }
  const subject = { lattice: regressionLattice, strategies: [strategy.id], properties };
  for (const { id, scenarios } of kindRows(subject, counts)) {
    increase(tally.kinds, id, scenarios[0] ?? 0);
  }
  return tally.counts;
}

function stopping<Result>(at: string | null, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new StoppedError(stoppedAt(at ?? shownAt(error), error));
  }
}

function increase(counts: Map<string, number>, id: string, count: number): void {
  counts.set(id, (counts.get(id) ?? 0) + count);
}

function numbers(counts: ReadonlyMap<string, number>): Numbers {
  return Object.fromEntries([...counts].sort(byId));
}

function byId([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
