import { readFileSync } from 'node:fs';
import type { Scenario } from '../engine/index.ts';
import { describeProblem } from './scenarios/describe.ts';
import { readScenario } from './scenarios/read.ts';

/** The file, inside this package, of a strategy's smallest known counterexample to a property. */
export function counterexampleFile(strategy: string, property: string): string {
  return `properties/counterexamples/${strategy}.${property}.json`;
}

/** Reads a counterexample; an Error that names the file where it is missing or not a scenario. */
export function readCounterexample(strategy: string, property: string): Scenario {
  const file = counterexampleFile(strategy, property);
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const { scenario, problem } = readScenario(JSON.parse(text));
  if (problem !== null) throw new Error(`${file}: ${describeProblem(problem)}`);
  return scenario;
}
