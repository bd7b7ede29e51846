import type { Recogniser } from './lines/recogniser.ts';

/**
 * Finds which recognisers a line concerns, at the cost of one pattern however many there are. No mark
 * may be the start of another.
 */
export class Marks {
  readonly #any: RegExp;
  readonly #each: RegExp;
  readonly #byMark = new Map<string, Recogniser[]>();

  constructor(recognisers: readonly Recogniser[]) {
    for (const recogniser of recognisers) {
      for (const mark of recogniser.marks) {
        this.#byMark.set(mark, [...(this.#byMark.get(mark) ?? []), recogniser]);
      }
    }
    const marks = [...this.#byMark.keys()].map((mark) =>
      mark.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
    this.#any = new RegExp(marks.join('|'));
    this.#each = new RegExp(marks.join('|'), 'g');
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
      for (const recogniser of this.#byMark.get(match[0]) ?? []) found.add(recogniser);
      // Marks may overlap.
      each.lastIndex = match.index + 1;
    }
    return found;
  }
}
