import type { Recogniser } from './lines/recogniser.ts';

/** One pattern for all marks, and for what it finds the marks that may be there. */
interface Patterns {
  readonly any: RegExp;
  readonly each: RegExp;
  /** By a mark that no other begins: all marks that it begins, itself included. */
  readonly begun: ReadonlyMap<string, readonly string[]>;
}

/** By the marks: they are the same for every file. */
const compiled = new Map<string, Patterns>();

function patternsOf(marks: readonly string[]): Patterns {
  const key = marks.join('\n');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const shortest = marks.filter(
    (mark) => !marks.some((other) => other !== mark && mark.startsWith(other)),
  );
  const any = shortest.map((mark) => mark.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const begun = shortest.map(
    (mark) => [mark, marks.filter((other) => other.startsWith(mark))] as const,
  );
  const patterns = { any: new RegExp(any), each: new RegExp(any, 'g'), begun: new Map(begun) };
  compiled.set(key, patterns);
  return patterns;
}

/** Finds which recognisers a line concerns, at the cost of one pattern however many there are. */
export class Marks {
  readonly #patterns: Patterns;
  readonly #byMark = new Map<string, Recogniser[]>();

  constructor(recognisers: readonly Recogniser[]) {
    for (const recogniser of recognisers) {
      for (const mark of recogniser.marks) {
        const others = this.#byMark.get(mark);
        if (others === undefined) this.#byMark.set(mark, [recogniser]);
        else others.push(recogniser);
      }
    }
    this.#patterns = patternsOf([...this.#byMark.keys()]);
  }

  /** Whether the text has any mark. */
  in(text: string): boolean {
    return this.#patterns.any.test(text);
  }

  /** The recognisers whose marks the text has. */
  recognisersOf(text: string): ReadonlySet<Recogniser> {
    const found = new Set<Recogniser>();
    const { each, begun } = this.#patterns;
    each.lastIndex = 0;
    for (let match = each.exec(text); match !== null; match = each.exec(text)) {
      for (const mark of begun.get(match[0]) ?? []) {
        if (text.startsWith(mark, match.index)) {
          for (const recogniser of this.#byMark.get(mark) ?? []) found.add(recogniser);
        }
      }
      // Marks may overlap.
      each.lastIndex = match.index + 1;
    }
    return found;
  }
}
