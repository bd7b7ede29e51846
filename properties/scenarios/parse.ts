import type { Scenario } from '../../engine/index.ts';
import { describeProblem } from './describe.ts';
import { parseJson } from './json-parse.ts';
import { errorAt, type JsonText } from './json-text.ts';
import { offsetOfKey, offsetOfValue } from './json-tree.ts';
import { readScenario } from './read.ts';

/** A scenario and where it stands: `FILE`, or `FILE:LINE` in JSON Lines. */
export interface FiledScenario {
  readonly where: string;
  readonly scenario: Scenario;
}

/** The scenario of one JSON text; an InputError with its place in the file where it is none. */
export function parseScenario(source: JsonText): Scenario {
  const { scenario, problem, inKey } = readScenario(parseJson(source));
  if (scenario !== null) return scenario;
  const offset = (inKey ? offsetOfKey : offsetOfValue)(source.text, problem.path);
  throw errorAt(source, offset, describeProblem(problem));
}
