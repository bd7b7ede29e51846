const ELLIPSIS = '...';

/**
 * An output with `...` for what a page leaves out: equal to what is shown if the page is right. A line of
 * `...` alone stands for any number of lines, until what is shown next comes up. Blanks at line ends and
 * empty lines at the end do not count.
 */
export function elide(output: readonly string[], shown: readonly string[]): readonly string[] {
  const elided: string[] = [];
  let at = 0;
  for (const [index, line] of shown.entries()) {
    if (line.trim() !== ELLIPSIS) {
      if (at < output.length) elided.push(output[at] ?? '');
      at++;
      continue;
    }
    elided.push(line);
    const found = placeOf(stretch(shown.slice(index + 1)), output, at, shown.length === index + 1);
    if (found === null) break;
    at = found;
  }
  return [...elided, ...output.slice(at)];
}

/** Lines without blanks at their ends, and without empty ones at the end of all. */
export function tidy(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()
    .split('\n');
}

/** What is shown up to the next ellipsis. */
function stretch(shown: readonly string[]): { lines: readonly string[]; last: boolean } {
  const end = shown.findIndex((line) => line.trim() === ELLIPSIS);
  return end === -1 ? { lines: shown, last: true } : { lines: shown.slice(0, end), last: false };
}

/** Where in the output, from a place on, these lines stand: the last ones of a page at its end. */
function placeOf(
  { lines, last }: { lines: readonly string[]; last: boolean },
  output: readonly string[],
  from: number,
  nothingFollows: boolean,
): number | null {
  if (nothingFollows) return output.length;
  const end = output.length - lines.length;
  for (let place = last ? Math.max(from, end) : from; place <= end; place++) {
    if (lines.every((line, index) => line === output[place + index])) return place;
  }
  return null;
}
