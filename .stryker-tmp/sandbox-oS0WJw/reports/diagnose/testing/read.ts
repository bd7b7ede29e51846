import { readFileSync } from 'node:fs';

/** A hand-written log of this folder. */
export function readLog(name: string): string {
  return readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8');
}
