import type { Problem, Scenario } from '../../engine/index.ts';
import { describeProblem } from './describe.ts';
import { parseJson } from './json-parse.ts';
import { errorAt, type JsonText } from './json-text.ts';
import { offsetOfKey, offsetOfValue } from './json-tree.ts';
import { readScenario } from './read.ts';

/** Digits of a number that are looked at, of which half are shown where it is longer. */
const LONGEST = 60;

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
  throw errorAt(
    source,
    offset,
    describeProblem({ ...problem, found: foundAt(source, offset, problem) }),
  );
}

/** A number is shown as the file has it, and not as 1e+21 or rounded. */
function foundAt({ text }: JsonText, offset: number | null, { found }: Problem): string {
  if (offset === null || !/^-?(\d[\d.]*(e[+-]\d+)?|Infinity)$/.test(found)) return found;
  const [written] = /^-?\d[\d.eE+-]*/.exec(text.slice(offset, offset + LONGEST)) ?? [found];
  return written.length < LONGEST ? written : `${written.slice(0, LONGEST / 2)}...`;
}
