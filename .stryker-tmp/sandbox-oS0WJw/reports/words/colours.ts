import type { Writable } from 'node:stream';
import { createColors } from 'picocolors';

/** What a figure says beside what it is measured by. */
export type Tone = 'better' | 'worse';

/** How a terminal sets text off. Each takes text that has its place and width already. */
export interface Paint extends Readonly<Record<Tone, (text: string) => string>> {
  readonly heading: (text: string) => string;
}

let refused = false;

/** From here on nothing is coloured. */
export function refuseColours(): void {
  refused = true;
}

/** Colours for what is written to: a terminal that has some, unless NO_COLOR or --no-color is given; else null. */
export function paintOf(
  out: Writable,
  { TERM, NO_COLOR = '' }: NodeJS.ProcessEnv = process.env,
): Paint | null {
  const isTerminal = 'isTTY' in out && out.isTTY === true && TERM !== 'dumb';
  if (!isTerminal || refused || NO_COLOR !== '') return null;
  const { bold, green, red } = createColors(true);
  return { heading: bold, better: green, worse: red };
}
