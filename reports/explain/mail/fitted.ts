/** A list between its head and foot, each bullet as lines. */
interface List {
  readonly head: readonly string[];
  readonly bullets: readonly (readonly string[])[];
  readonly foot: readonly string[];
}

/** A list keeps this many lines of bullets, however little room there is. */
const FEWEST = 3;

/** The lists one below the other, in at most `room` lines where they can: the last gives way first. */
export function fitted(lists: readonly List[], room: number): string[] {
  const over = lists.reduce((sum, list) => sum + lengthOf(list), -room);
  const last = lists.at(-1);
  if (last === undefined) return [];
  const lines = linesOf(last, last.bullets.flat().length - Math.max(0, over));
  return [...fitted(lists.slice(0, -1), room - lines.length), ...lines];
}

function lengthOf({ head, bullets, foot }: List): number {
  return head.length + bullets.flat().length + foot.length;
}

/** The first bullets, as many as `most` lines hold, and how many were left out. */
function linesOf({ head, bullets, foot }: List, most: number): string[] {
  const room = Math.max(FEWEST, most);
  const lines: string[] = [];
  let shown = 0;
  for (const bullet of bullets) {
    const rest = shown === bullets.length - 1 ? 0 : 1;
    if (lines.length + bullet.length + rest > room) break;
    lines.push(...bullet);
    shown += 1;
  }
  const left = bullets.length - shown;
  const note = left === 0 ? [] : [`  - (and ${left} more, which the text form tells)`];
  return [...head, ...lines, ...note, ...foot];
}
