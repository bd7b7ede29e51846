import type { Recogniser } from './lines/recogniser.ts';

interface Patterns {
  /** Marks that no other mark begins. */
  readonly shortest: readonly string[];
  readonly any: RegExp;
  readonly each: RegExp;
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
  const patterns = { shortest, any: new RegExp(any), each: new RegExp(any, 'g') };
  compiled.set(key, patterns);
  return patterns;
}

/**
 * Finds which recognisers a line concerns, at the cost of one pattern however many there are.
 */
export class Marks {
  readonly #any: RegExp;
  readonly #each: RegExp;
  /** By a mark that no other begins: all marks that it begins, itself included. */
  readonly #byShortest = new Map<
    string,
    { readonly mark: string; readonly recogniser: Recogniser }[]
  >();

  constructor(recognisers: readonly Recogniser[]) {
    const all = recognisers.flatMap((recogniser) =>
      recogniser.marks.map((mark) => ({ mark, recogniser })),
    );
    const marks = [...new Set(all.map(({ mark }) => mark))];
    const { shortest, any, each } = patternsOf(marks);
    for (const mark of shortest) {
      this.#byShortest.set(
        mark,
        all.filter((one) => one.mark.startsWith(mark)),
      );
    }
    this.#any = any;
    this.#each = each;
  }

  /** Whether the text has any mark. */
  in(text: string): boolean {
    return this.#any.test(text);
  }

  /** The recognisers whose marks the text has. */
  recognisersOf(text: string): ReadonlySet<Recogniser> {
    const found = new Set<Recogniser>();
    const each = this.#each;
    each.lastIndex = 0;
    for (let match = each.exec(text); match !== null; match = each.exec(text)) {
      for (const { mark, recogniser } of this.#byShortest.get(match[0]) ?? []) {
        if (text.startsWith(mark, match.index)) found.add(recogniser);
      }
      // Marks may overlap.
      each.lastIndex = match.index + 1;
    }
    return found;
  }
}
