import type { z } from 'zod';
import { GRAPHICS, type Problem, type Scenario, scenarioProblem } from '../../engine/index.ts';
import { build } from './build.ts';
import { describeValue } from './describe.ts';
import { didYouMean } from './nearest.ts';
import { scenarioSchema } from './schema.ts';

/** A scenario, or the first thing that is wrong with it; `inKey`: with a field's name, not its value. */
export type ReadResult =
  | { readonly scenario: Scenario; readonly problem: null; readonly inKey: false }
  | { readonly scenario: null; readonly problem: Problem; readonly inKey: boolean };

/** Reads a scenario from parsed JSON (format `hvmmio-scenario/1`, model.md section 6). */
export function readScenario(json: unknown): ReadResult {
  const parsed = scenarioSchema.safeParse(json);
  if (!parsed.success) return failedShape(parsed.error.issues, json);
  const scenario = build(parsed.data);
  if ('expected' in scenario) return failed(scenario);
  const problem = scenarioProblem(scenario);
  if (problem !== null) return failed(withNearestDevice(problem, scenario, json));
  return { scenario, problem, inKey: false };
}

function failed(problem: Problem): ReadResult {
  return { scenario: null, problem, inKey: false };
}

/**
 * A wrong format comes first: then nothing else need fit. A mistyped field comes before the one that
 * is missing for it.
 */
function failedShape(issues: readonly z.core.$ZodIssue[], json: unknown): ReadResult {
  const format = issues.find(({ path }) => path[0] === 'format');
  const unknown = issues.find(({ code }) => code === 'unrecognized_keys');
  const wrongFormat = format !== undefined && valueAt(json, ['format']) !== undefined;
  const issue = wrongFormat ? format : (unknown ?? issues[0]);
  if (issue === undefined) return failed({ path: [], found: 'a value', expected: 'a scenario' });
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const expected = issue.message;
  if (issue.code === 'unrecognized_keys') {
    const problem = { path: [...path, ...issue.keys.slice(0, 1)], found: 'an unknown field' };
    return { scenario: null, problem: { ...problem, expected }, inKey: true };
  }
  return failed({ path, found: describeValue(valueAt(json, path)), expected });
}

/** Hints at the device that an event of an unknown one may have meant. */
function withNearestDevice(problem: Problem, scenario: Scenario, json: unknown): Problem {
  const { path, expected } = problem;
  const verb = path.at(-1);
  const id = verb === 'probe' || verb === 'remove' ? valueAt(json, path) : null;
  const known = [GRAPHICS, ...scenario.devices.map((device) => device.id)];
  if (typeof id !== 'string' || known.includes(id)) return problem;
  return { ...problem, expected: `${expected}${didYouMean(id, known)}` };
}

function valueAt(json: unknown, path: Problem['path']): unknown {
  let value = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(part))?.[1];
  }
  return value;
}
