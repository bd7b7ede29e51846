import type { Scenario } from '../../engine/index.ts';
import { findCounterexample } from '../../properties/failures/counterexamples.ts';
import { drawNamed } from '../../properties/population/population.ts';
import { readScenarioFile } from '../../properties/scenarios/file.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { readOrHint } from '../running/wrong-words.ts';
import type { ScenarioSource } from './scenario-source.ts';

/** Finds a counterexample or a population's scenario by its name, or reads the file of that path. */
export async function findSource(name: string): Promise<ScenarioSource> {
  const unnamed = { strategy: null, property: null, kind: null };
  const drawn = drawNamed(name);
  if (drawn !== null) return { scenario: drawn, file: name, known: true, ...unnamed };
  const stored = fromCorpus(name);
  if (stored !== null) return stored;
  return { scenario: await onlyOneIn(name), file: name, known: false, ...unnamed };
}

/** Reads no further than the second, however many there are. */
async function onlyOneIn(name: string): Promise<Scenario> {
  let only: Scenario | null = null;
  for await (const { scenario, where } of readOrHint(name, readScenarioFile)) {
    if (only !== null) throw new InputError(`${where}: found a second scenario, expected one`);
    only = scenario;
  }
  if (only === null) throw new InputError(`${name}: no scenario, the file is empty`);
  return only;
}

function fromCorpus(name: string): ScenarioSource | null {
  const found = findCounterexample(name);
  if (found === null) return null;
  const { scenario, strategy, property, kind } = found;
  return { scenario, file: found.name, known: true, strategy, property, kind };
}
