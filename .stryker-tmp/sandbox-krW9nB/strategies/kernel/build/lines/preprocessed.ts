import { resolve } from 'node:path';

/**
 * The lines of which the preprocessor left something, by the absolute path of their file. `text` is what it wrote,
 * with the marks that say what is whose. https://gcc.gnu.org/onlinedocs/cpp/Preprocessor-Output.html
 */
export function linesLeft(text: string): ReadonlyMap<string, ReadonlySet<number>> {
  const left = new Map<string, Set<number>>();
  let [lines, at] = [new Set<number>(), 0];
  for (const line of text.split('\n')) {
    const mark = /^# (\d+) "((?:\\.|[^"\\])*)"/.exec(line);
    if (mark !== null) {
      const path = resolve((mark[2] ?? '').replace(/\\(.)/g, '$1'));
      lines = left.get(path) ?? new Set();
      left.set(path, lines);
      at = Number(mark[1]);
    } else {
      if (line.trim() !== '') lines.add(at);
      at += 1;
    }
  }
  return left;
}
