const WIDTH = 110;

/** A line as lines of at most 110 columns, broken at blanks; the later ones are indented by two more. */
export function wrapped(line: string): string[] {
  const indent = `${/^ */.exec(line)?.[0] ?? ''}  `;
  const lines: string[] = [];
  let left = line;
  while (left.length > WIDTH) {
    const blank = left.lastIndexOf(' ', WIDTH);
    if (blank <= indent.length) break;
    lines.push(left.slice(0, blank));
    left = indent + left.slice(blank + 1);
  }
  return [...lines, left];
}
