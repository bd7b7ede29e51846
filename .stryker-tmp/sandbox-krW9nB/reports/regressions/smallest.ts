import { type Scenario, type Strategy, simulate, VmbusMemory } from '../../engine/index.ts';
import { regressionLattice } from '../../properties/expected/lattice.ts';
import { properties, relations } from '../../properties/index.ts';
import { fromTheSmallest } from '../../properties/lattice/ordered.ts';
import { drawNamed } from '../../properties/population/population.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { findSmallest } from '../../properties/search/find.ts';
import { compareScenarios } from '../../properties/settings/order.ts';
import { shellWord } from '../words/shell-word.ts';
import type { Row } from './changes.ts';
import type { Counted } from './counts.ts';

/** Scenarios of the lattice that are tried, from the smallest up. */
const MOST_TRIED = 200_000;

/** How the command line is reached, and how it names the strategy. */
export interface Reached {
  /** `npx hvmmio`, or what starts a clone's. */
  readonly hvmmio: string;
  /** An id, or the path of a file. */
  readonly named: string;
}

/** A VM in words, and the command that runs it. */
interface Smallest {
  readonly scenario: string;
  readonly replay: string;
}

/**
 * The smallest VM that shows a kind of failure: of the population, or else of the regression lattice. Null
 * where it is not among the smallest of that.
 */
export function smallestOf(
  { id, property: of }: Row,
  strategy: Strategy,
  { shownBy }: Counted,
  reached: Reached,
): Smallest | null {
  const property = [...properties, ...relations].find((one) => one.id === of);
  if (property === undefined) return null;
  const options = property.judges === 'runs' ? ' --relations' : '';
  const [drawn] = (shownBy.get(id) ?? []).toSorted(compareScenarios);
  if (drawn !== undefined) {
    return { scenario: drawn.name ?? '', replay: replayOf(drawn, reached) + options };
  }
  const search = findSmallest(regressionLattice, strategy, property, MOST_TRIED, id);
  if (search.end !== 'found') return null;
  const scenario = `on the lattice, where ${search.tried === 1 ? '1 scenario is' : `${search.tried} scenarios are`} smaller`;
  return { scenario, replay: replayOf(search.scenario, reached) + options };
}

/** The smallest scenario of the lattice in which a strategy does wrong and is stopped; null where none of the first is. */
export function smallestStopping(strategy: Strategy): Scenario | null {
  const memory = new VmbusMemory();
  let tried = 0;
  for (const scenario of fromTheSmallest(regressionLattice)) {
    if (isStopped(() => simulate(scenario, strategy, memory))) return scenario;
    tried += 1;
    if (tried === MOST_TRIED) return null;
  }
  return null;
}

function isStopped(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch (error) {
    if (error instanceof Error && error.name === 'StrategyError') return true;
    throw error;
  }
}

/** The command that runs a scenario: by its name where that means the same everywhere, or else as JSON. */
export function replayOf(scenario: Scenario, { hvmmio, named }: Reached): string {
  const flags = `--strategy ${shellWord(named)}`;
  const { name } = scenario;
  if (name !== null && drawNamed(name) !== null) return `${hvmmio} run ${name} ${flags}`;
  return `echo ${shellWord(JSON.stringify(writeScenario(scenario)))} | ${hvmmio} run - ${flags}`;
}
