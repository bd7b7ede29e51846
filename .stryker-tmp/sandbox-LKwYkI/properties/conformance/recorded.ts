import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The lines of a recorded file beside this one, parsed. */
export function readRecorded<Line>(file: string): Line[] {
  const text = gunzipSync(readFileSync(new URL(file, import.meta.url))).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line));
}
