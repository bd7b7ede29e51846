/** A heading and what stands below it, an item each. */
export interface Section {
  readonly head: string;
  readonly items: readonly string[];
}

/** The lines of an explanation, which are broken for a terminal, as sections without line breaks. */
export function sectionsOf(lines: readonly string[]): Section[] {
  const sections: { head: string; items: string[] }[] = [];
  for (const line of lines) {
    const last = sections.at(-1);
    if (!line.startsWith('  ')) sections.push({ head: line, items: [] });
    else if (line.startsWith('    ') && last !== undefined && last.items.length > 0) {
      last.items.push(`${last.items.pop()} ${line.trim()}`);
    } else last?.items.push(line.trim());
  }
  return sections;
}
