import type { z } from 'zod';
import { type Problem, type Scenario, scenarioProblem } from '../../engine/index.ts';
import { build } from './build.ts';
import { describeValue } from './describe.ts';
import { scenarioSchema } from './schema.ts';

/** A scenario, or the first thing that is wrong with it. */
export type ReadResult =
  | { readonly scenario: Scenario; readonly problem: null }
  | { readonly scenario: null; readonly problem: Problem };

/** Reads a scenario from parsed JSON (format `hvmmio-scenario/1`, model.md section 6). */
export function readScenario(json: unknown): ReadResult {
  const parsed = scenarioSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return failed(issue === undefined ? notAScenario(json) : shapeProblem(issue, json));
  }
  const scenario = build(parsed.data);
  if ('expected' in scenario) return failed(scenario);
  const problem = scenarioProblem(scenario);
  return problem === null ? { scenario, problem } : failed(problem);
}

function failed(problem: Problem): ReadResult {
  return { scenario: null, problem };
}

function notAScenario(json: unknown): Problem {
  return { path: [], found: describeValue(json), expected: 'a scenario' };
}

function shapeProblem(issue: z.core.$ZodIssue, json: unknown): Problem {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const expected = issue.message;
  if (issue.code === 'unrecognized_keys') {
    return { path: [...path, ...issue.keys.slice(0, 1)], found: 'an unknown field', expected };
  }
  return { path, found: describeValue(valueAt(json, path)), expected };
}

function valueAt(json: unknown, path: Problem['path']): unknown {
  let value = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(part))?.[1];
  }
  return value;
}
