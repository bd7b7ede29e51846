/** The last columns of a line that goes on: a blank and PowerShell's backtick. */
const GOES_ON = ' `';

/**
 * A line of PowerShell as lines of at most `width` columns, broken before parameters; its comment stands on
 * the line above where it has no room beside. What no parameter parts stays whole.
 */
export function powerShellLines(line: string, width: number): string[] {
  if (line.length <= width || line.startsWith('#')) return [line];
  const [, said = '', remark = ''] = /^((?:'[^']*'|[^'#])*?)\s*(#.*)?$/.exec(line) ?? [];
  if (said === '') return [line];
  if (remark !== '') return [remark, ...powerShellLines(said, width)];
  const lines: string[] = [];
  for (const part of partsOf(said)) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(part);
    else if (last.length + 1 + part.length + GOES_ON.length <= width) {
      lines[lines.length - 1] = `${last} ${part}`;
    } else {
      lines[lines.length - 1] = last + GOES_ON;
      lines.push(`  ${part}`);
    }
  }
  return lines;
}

/** Up to the first parameter, and from each parameter to the next; a quoted text is never parted. */
function partsOf(line: string): string[] {
  const parts: string[] = [];
  for (const word of line.match(/(?:'[^']*'|[^'\s])+/g) ?? []) {
    const last = parts.length - 1;
    if (last >= 0 && !/^-[A-Z]/.test(word)) parts[last] += ` ${word}`;
    else parts.push(word);
  }
  return parts;
}
