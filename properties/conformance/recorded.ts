import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Strategy } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';

/** The lines of a recorded file beside this one, parsed. */
export function readRecorded<Line>(file: string): Line[] {
  const text = gunzipSync(readFileSync(new URL(file, import.meta.url))).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line));
}

/** The built-in strategy that a recording names; a RangeError where there is none. */
export function builtIn(id: string): Strategy {
  const found = strategies.find((strategy) => strategy.id === id);
  if (found === undefined) throw new RangeError(`no strategy ${id}`);
  return found;
}
