/** A function's body that is left out, by lines counted from 0. */
export interface Body {
  /** That of its opening brace, and of its closing one. */
  readonly from: number;
  readonly to: number;
  /** The function's name. */
  readonly name: string;
}

/** What a body that was left out calls; the number is that of its first line, counted from 1. */
export function leftOutName({ from }: Pick<Body, 'from'>): string {
  return `hvmmio_left_out_${from + 1}`;
}

/** The body around a line, counted from 0, as kernel style has it: braces alone at the left. Null outside of any. */
export function bodyAround(lines: readonly string[], line: number): Body | null {
  let from = line;
  while (from >= 0 && lines[from] !== '{') {
    if (from < line && lines[from]?.startsWith('}')) return null;
    from -= 1;
  }
  const to = from < 0 ? -1 : lines.indexOf('}', from);
  if (to < line) return null;
  return { from, to, name: nameBefore(lines, from) };
}

function nameBefore(lines: readonly string[], from: number): string {
  let first = from - 1;
  while (first > 0 && /^(\s|\w+\()/.test(lines[first] ?? '')) first -= 1;
  const head = lines.slice(Math.max(first, 0), from).join(' ');
  return /(\w+)\s*\(/.exec(head)?.[1] ?? `line ${from}`;
}

/** The lines of a file without these bodies: each ends the run, saying where, and lines keep their numbers. */
export function withoutBodies(lines: readonly string[], bodies: readonly Body[]): string[] {
  const rest = [...lines];
  for (const body of bodies) {
    rest.fill('', body.from, body.to + 1);
    rest[body.from] = `{ ${leftOutName(body)}(__func__); }`;
  }
  return rest;
}
