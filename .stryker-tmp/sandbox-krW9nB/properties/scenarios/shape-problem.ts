import type { z } from 'zod';
import type { Problem } from '../../engine/index.ts';
import { describeValue } from './describe.ts';

/** What is wrong with a value's shape; `inKey`: with a field's name, not its value. */
export interface ShapeProblem {
  readonly problem: Problem;
  readonly inKey: boolean;
}

/**
 * The first thing that is wrong with the shape of parsed JSON, which should be `expected`. A wrong
 * format comes first: then nothing else need fit. A mistyped field comes before the one that is missing
 * for it.
 */
export function shapeProblem(
  issues: readonly z.core.$ZodIssue[],
  json: unknown,
  expected: string,
): ShapeProblem {
  const format = issues.find(({ path }) => path[0] === 'format');
  const unknown = issues.find(({ code }) => code === 'unrecognized_keys');
  const wrongFormat = format !== undefined && valueAt(json, ['format']) !== undefined;
  const issue = wrongFormat ? format : (unknown ?? issues[0]);
  if (issue === undefined) {
    return { problem: { path: [], found: 'a value', expected }, inKey: false };
  }
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    const place = [...path, ...issue.keys.slice(0, 1)];
    const problem = { path: place, found: 'an unknown field', expected: issue.message };
    return { problem, inKey: true };
  }
  const found = describeValue(valueAt(json, path));
  return { problem: { path, found, expected: issue.message }, inKey: false };
}

/** The value at a path of parsed JSON; undefined where there is none. */
export function valueAt(json: unknown, path: Problem['path']): unknown {
  let value = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, String(part))?.value;
  }
  return value;
}
