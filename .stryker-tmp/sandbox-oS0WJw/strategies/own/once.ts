import type { Strategy } from '../../engine/index.ts';
import { guarded } from './guarded.ts';
import { type InTime, inTime } from './in-time.ts';
import { StrategyError } from './strategy-error.ts';
import { withinLimit } from './watch.ts';

/** How long an answer may take, in milliseconds: long enough for a machine that has much else to do. */
const LIMIT = 30_000;

/**
 * Any strategy, its answers checked as those of a file's: each question is put to it once, and the answer
 * kept. A StrategyError that has the strategy's id and what it was shown where it throws, answers wrong or not within `limit`
 * milliseconds.
 */
export function askedOnce(strategy: Strategy, limit = LIMIT): Strategy {
  return askedBy(strategy, inTime, limit);
}

function askedBy(strategy: Strategy, watch: typeof inTime, limit: number): Strategy {
  const { reserve, sysfb, place } = guarded(strategy);
  const asker = { id: strategy.id, watch, limit };
  return {
    ...strategy,
    reserve: kept({ ...asker, method: 'reserve' }, reserve),
    ...(sysfb !== undefined && { sysfb: kept({ ...asker, method: 'sysfb' }, sysfb) }),
    ...(place !== undefined && { place: kept({ ...asker, method: 'place' }, place) }),
  };
}

/**
 * What `use` makes of a strategy that is asked once. A watch on each question costs more than most answers, so
 * first there is one on all of `use`; where that is late in `limit` milliseconds, `use` is begun again with a
 * watch on each.
 */
export function usedInTime<Result>(
  strategy: Strategy,
  use: (asked: Strategy) => Result,
  limit = LIMIT,
): Result {
  const ended = inTime(limit, () => use(askedBy(strategy, atOnce, limit)));
  return ended === 'late' ? use(askedOnce(strategy, limit)) : ended.result;
}

/** Without a watch. */
function atOnce<Result>(_limit: number, run: () => Result): InTime<Result> {
  return { result: run() };
}

/** Who is asked what, and how long it may take. */
interface Asked {
  readonly id: string;
  readonly method: string;
  readonly watch: typeof inTime;
  readonly limit: number;
}

function kept<Shown extends readonly unknown[], Answer>(
  asked: Asked,
  ask: (...shown: Shown) => Answer,
): (...shown: Shown) => Answer {
  const answers = new Map<string, Answer>();
  return (...shown) => {
    const question = JSON.stringify(shown);
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = answerTo(question, asked, () => ask(...shown));
    answers.set(question, answer);
    return answer;
  };
}

function answerTo<Answer>(
  question: string,
  { id, method, watch, limit }: Asked,
  ask: () => Answer,
): Answer {
  try {
    const answer = watch(limit, ask);
    if (answer !== 'late') return answer.result;
  } catch (error) {
    if (!(error instanceof StrategyError)) throw error;
    throw new StrategyError(error.message, id, question);
  }
  const words = `strategy "${id}": ${method} did not answer ${withinLimit(limit)}`;
  throw new StrategyError(words, id, question);
}
