import type { GuestView, Reservation, Strategy } from '../../engine/index.ts';

/** What runs that answered alike so far ask next, or what they came to. */
type Step<Result> =
  | { readonly view: GuestView; readonly answers: Map<string, Step<Result>> }
  | { readonly result: Result };

interface Asked {
  readonly view: GuestView;
  readonly answer: Reservation | null;
}

/** On one host nothing else of a view differs between kernels. */
function isSame(one: GuestView, other: GuestView): boolean {
  return one.lfbBase === other.lfbBase && one.efi === other.efi && one.sysfb === other.sysfb;
}

function keyOf(answer: Reservation | null): string {
  return answer === null ? '' : `${answer.start} ${answer.size}`;
}

/**
 * Runs of strategies that differ in nothing but what they reserve, on one host. What a run asks next
 * depends on the answers so far alone, so two strategies that answer all of a run's questions alike come
 * to the same: it is run once.
 */
export class AlikeRuns<Result> {
  #first: Step<Result> | null = null;

  /** What `run` makes of the strategy, run only where no strategy before answered alike. */
  resultOf(strategy: Strategy, run: (strategy: Strategy) => Result): Result {
    const known = this.#find(strategy);
    if (known !== null) return known;
    const asked: Asked[] = [];
    const result = run({
      ...strategy,
      reserve(view) {
        const before = asked.find((one) => isSame(one.view, view));
        if (before !== undefined) return before.answer;
        const answer = strategy.reserve(view);
        asked.push({ view, answer });
        return answer;
      },
    });
    this.#remember(asked, result);
    return result;
  }

  #find(strategy: Strategy): Result | null {
    let step = this.#first;
    while (step !== null) {
      if ('result' in step) return step.result;
      step = step.answers.get(keyOf(strategy.reserve(step.view))) ?? null;
    }
    return null;
  }

  #remember(asked: readonly Asked[], result: Result): void {
    let put = (step: Step<Result>): void => {
      this.#first = step;
    };
    let step = this.#first;
    for (const { view, answer } of asked) {
      if (step === null || 'result' in step) {
        step = { view, answers: new Map() };
        put(step);
      }
      const { answers } = step;
      const key = keyOf(answer);
      put = (next) => answers.set(key, next);
      step = answers.get(key) ?? null;
    }
    put({ result });
  }
}
