import type { Drawn } from '../../properties/population/population.ts';
import { type Asked, answerIn } from './questions.ts';
import { SeenCount, type Shown } from './seen.ts';
import { type Paired, pairedOf } from './statistics.ts';
import { traitsOf } from './traits.ts';
import { TraitCounts, type Where } from './where.ts';

/** How one strategy does by one question over a population. */
export interface Answer {
  readonly strategy: string;
  /** A question's id. */
  readonly question: string;
  /** Scenarios in which any of its properties was judged. */
  readonly judged: number;
  /** Scenarios, of those, that violate any of them. */
  readonly violated: number;
  /** Null for the baseline itself. */
  readonly againstBaseline: Paired | null;
  /** The smallest of those that violate, by name, ordinary ones first; null where there is none. */
  readonly smallest: string | null;
  /** The same of those that only the strategy violates, and of those that only the baseline does. */
  readonly smallestApart: { readonly strategy: string | null; readonly baseline: string | null };
  /** What those that violate share; null where nothing sets them apart. */
  readonly where: Where | null;
}

class AnswerCount {
  judged = 0;
  readonly violated = new SeenCount();
  readonly onlyStrategy = new SeenCount();
  readonly onlyBaseline = new SeenCount();
}

/** Counts the answers of strategies to questions. */
export class AnswerCounts {
  readonly #asked: readonly Asked[];
  /** By strategy, and of each by question. */
  readonly #counts: readonly (readonly AnswerCount[])[];
  readonly #traits = new TraitCounts();

  constructor(strategies: number, asked: readonly Asked[]) {
    this.#asked = asked;
    this.#counts = Array.from({ length: strategies }, () => asked.map(() => new AnswerCount()));
  }

  /** Counts scenarios like one that was drawn by the verdicts on it, strategy by strategy; `base` is the baseline's place. */
  add(
    drawn: Drawn,
    shown: Shown,
    verdicts: readonly (readonly (boolean | null)[])[],
    base: number,
  ): void {
    const failed: number[] = [];
    for (const [column, { places }] of this.#asked.entries()) {
      const baseline = answerIn(verdicts[base] ?? [], places);
      for (const [row, counts] of this.#counts.entries()) {
        const own = answerIn(verdicts[row] ?? [], places);
        const count = counts[column];
        if (count === undefined || own === null) continue;
        countAnswer(count, shown, own, baseline);
        if (own) failed.push(row * this.#asked.length + column);
      }
    }
    this.#traits.add(traitsOf(drawn), failed, shown.times);
  }

  /** Strategy by strategy, and of each question by question. */
  rows(strategies: readonly string[], base: number): Answer[] {
    return strategies.flatMap((strategy, row) =>
      this.#asked.flatMap(({ question }, column) => {
        const count = this.#counts[row]?.[column];
        if (count === undefined) return [];
        const { judged, violated, onlyStrategy, onlyBaseline } = count;
        return {
          strategy,
          question: question.id,
          judged,
          violated: violated.scenarios,
          againstBaseline:
            row === base ? null : pairedOf(onlyBaseline.scenarios, onlyStrategy.scenarios),
          smallest: violated.seen.smallest,
          smallestApart: {
            strategy: onlyStrategy.seen.smallest,
            baseline: onlyBaseline.seen.smallest,
          },
          where: this.#traits.whereOf(row * this.#asked.length + column),
        };
      }),
    );
  }
}

function countAnswer(
  count: AnswerCount,
  shown: Shown,
  own: boolean,
  baseline: boolean | null,
): void {
  count.judged += shown.times;
  if (own) count.violated.add(shown);
  if (baseline === null || own === baseline) return;
  (own ? count.onlyStrategy : count.onlyBaseline).add(shown);
}
