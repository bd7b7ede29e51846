import { describeValue, StrategyError } from './strategy-error.ts';

/** Earlier questions that are asked again and again; more are not remembered. */
const REMEMBERED = 256;

interface Asked {
  readonly ask: () => unknown;
  readonly name: string;
  readonly answer: unknown;
}

/**
 * Holds a strategy to its word: each question is asked twice, and after it one of the earlier ones once
 * more, in turn. A StrategyError where the answers differ.
 */
export class Steady {
  readonly #asked: Asked[] = [];
  #next = 0;

  /** The answer to a question, which `name` names in an error. */
  answerOf<Answer>(name: string, ask: () => Answer): Answer {
    const answer = ask();
    compare({ name, ask, answer });
    const earlier = this.#asked[this.#next];
    if (earlier !== undefined) compare(earlier);
    this.#next = (this.#next + 1) % Math.max(1, this.#asked.length);
    if (this.#asked.length < REMEMBERED) this.#asked.push({ name, ask, answer });
    return answer;
  }
}

function compare({ name, ask, answer }: Asked): void {
  const again = ask();
  if (JSON.stringify(again) === JSON.stringify(answer)) return;
  const answers = `${describeValue(answer)} and then ${describeValue(again)}`;
  throw new StrategyError(
    `${name} answered ${answers} to the same question, expected one answer whenever it is asked`,
  );
}
