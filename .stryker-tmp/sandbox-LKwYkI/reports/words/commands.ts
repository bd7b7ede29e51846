/**
 * A command's parts one after another in lines of at most `width` columns, a backslash before each new
 * one. A part that is wider stands on a line of its own.
 */
export function commandLines(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const [index, part] of parts.entries()) {
    const last = lines.at(-1);
    const room = index === parts.length - 1 ? width : width - 2;
    if (last === undefined) lines.push(part);
    else if (last.length + 1 + part.length <= room) lines[lines.length - 1] = `${last} ${part}`;
    else {
      lines[lines.length - 1] = `${last} \\`;
      lines.push(`  ${part}`);
    }
  }
  return lines;
}
