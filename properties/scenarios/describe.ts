import type { Problem } from '../../engine/index.ts';

const LONGEST = 60;

/** A path as one reads it in a file: `boots[1].events[0].probe`. */
export function describePath(path: Problem['path']): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text;
}

/** A value as an error message shows it: short, and on one line. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A problem in one line: the place, what was found there, what was expected. */
export function describeProblem({ path, found, expected }: Problem): string {
  const place = describePath(path);
  return `${place === '' ? '' : `${place}: `}found ${found}, expected ${expected}`;
}
