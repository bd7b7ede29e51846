import { distance } from 'fastest-levenshtein';
import { tidy } from './elide.ts';

const ELLIPSIS = '...';

/**
 * What a page is to show of an output that is no longer what it shows. Where the page leaves lines out with
 * `...`, each stretch that it does show is looked for where the output is most like it, in the same order.
 */
export function renewed(output: readonly string[], shown: readonly string[]): readonly string[] {
  const lines = tidy(output);
  const stretches = stretchesOf(tidy(shown));
  if (stretches.length === 1) return lines;
  const places = placesOf(stretches, lines);
  return stretches.flatMap((stretch, index) => {
    const at = places[index] ?? lines.length;
    const isLast = index === stretches.length - 1 && stretch.length > 0;
    const part = isLast ? lines.slice(at) : lines.slice(at, at + stretch.length);
    return index === 0 ? part : [indentOf(shown, index) + ELLIPSIS, ...part];
  });
}

/** The blanks before the ellipsis of this number, from 1. */
function indentOf(shown: readonly string[], number: number): string {
  const found = shown.filter((line) => line.trim() === ELLIPSIS)[number - 1] ?? '';
  return found.slice(0, found.indexOf('.'));
}

function stretchesOf(shown: readonly string[]): readonly (readonly string[])[] {
  const stretches: string[][] = [[]];
  for (const line of shown) {
    if (line.trim() === ELLIPSIS) stretches.push([]);
    else stretches.at(-1)?.push(line);
  }
  return stretches;
}

/** Where each stretch begins: the places, in order, at which the fewest letters differ in all. */
function placesOf(
  stretches: readonly (readonly string[])[],
  lines: readonly string[],
): readonly number[] {
  // The best that the stretches from this one on can do from each line on, and where this one then begins.
  let later: readonly Best[] = lines.concat('').map(() => ({ cost: 0, places: [] }));
  for (const stretch of [...stretches].reverse()) {
    const best: Best[] = [];
    for (let at = lines.length; at >= 0; at--) {
      const after = later[Math.min(lines.length, at + stretch.length)] ?? NOWHERE;
      const here = { cost: costOf(stretch, lines, at) + after.cost, places: [at, ...after.places] };
      const further = best.at(-1) ?? NOWHERE;
      best.push(here.cost <= further.cost ? here : further);
    }
    later = best.reverse();
  }
  return later[0]?.places ?? [];
}

interface Best {
  readonly cost: number;
  readonly places: readonly number[];
}

const NOWHERE: Best = { cost: Number.POSITIVE_INFINITY, places: [] };

function costOf(stretch: readonly string[], lines: readonly string[], at: number): number {
  return stretch.reduce((sum, line, index) => sum + distance(line, lines[at + index] ?? ''), 0);
}
