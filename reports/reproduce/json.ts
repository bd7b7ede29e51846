import type { Reproduction } from './command.ts';

const FORMAT = 'hvmmio-reproduction/1';

/** A reproduction as one line of JSON. */
export function writeJson(reproduction: Reproduction): string {
  return `${JSON.stringify({ format: FORMAT, ...reproduction })}\n`;
}
