import type { Scenario } from '../../engine/index.ts';
import { findCounterexample } from '../../properties/counterexamples.ts';
import { drawNamed } from '../../properties/population/population.ts';
import { readScenarioFile } from '../../properties/scenarios/file.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';

/** A scenario to explain, and what its name says of it. */
export interface Source {
  readonly scenario: Scenario;
  /** What `hvmmio run` takes to run the same. */
  readonly file: string;
  /** Whether `file` is a name that means the same scenario everywhere, and no path. */
  readonly known: boolean;
  readonly strategy: string | null;
  readonly property: string | null;
}

/** Finds a counterexample or a population's scenario by its name, or reads the file of that path. */
export async function findSource(name: string): Promise<Source> {
  const unnamed = { strategy: null, property: null };
  const drawn = drawNamed(name);
  if (drawn !== null) return { scenario: drawn, file: name, known: true, ...unnamed };
  const stored = fromCorpus(name);
  if (stored !== null) return stored;
  const [found, ...others] = await readScenarioFile(name);
  if (found === undefined || others.length > 0) {
    throw new InputError(`${name}: found ${1 + others.length} scenarios, expected one to explain`);
  }
  return { scenario: found.scenario, file: name, known: false, ...unnamed };
}

function fromCorpus(name: string): Source | null {
  const found = findCounterexample(name);
  if (found === null) return null;
  const { scenario, strategy, property } = found;
  return { scenario, file: found.name, known: true, strategy, property };
}
