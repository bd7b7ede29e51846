import type { GuestView, Range, Strategy } from '../../engine/index.ts';
import { PLACE, RESERVE, type Rule, readAnswer, SYSFB } from './answers.ts';
import type { OwnStrategy } from './shape.ts';
import { Steady } from './steady.ts';
import { describeThrown, StrategyError } from './strategy-error.ts';

/**
 * A strategy from a file, safe to run where it returns: it cannot change what it is shown, and a bad
 * answer, another answer to the same question, or a throw ends in a StrategyError that names it. `called` before
 * each call of one of its functions.
 */
export function guarded(own: OwnStrategy, called: () => void = () => {}): Strategy {
  const { id, summary, source, exactVtpmCut, sysfb, reserve, place } = own;
  const steady = new Steady();
  const checked = <Answer>(method: string, rule: Rule<Answer>, ask: () => unknown) => {
    const name = `strategy "${id}": ${method}`;
    return steady.answerOf(name, () => {
      called();
      return readable(name, rule, answerOf(name, ask));
    });
  };
  return {
    id,
    summary,
    source,
    reserve: (guest) => {
      const shown = frozenView(guest);
      return checked('reserve', RESERVE, () => reserve(shown));
    },
    ...(exactVtpmCut !== undefined && { exactVtpmCut }),
    ...(sysfb !== undefined && {
      sysfb: (built, firmware) => checked('sysfb', SYSFB, () => sysfb(built, firmware)),
    }),
    ...(place !== undefined && {
      place: (window, usual) => {
        const shown = Object.freeze({ ...usual });
        return checked('place', PLACE, () => place(window, shown));
      },
    }),
  };
}

function answerOf(name: string, ask: () => unknown): unknown {
  try {
    return ask();
  } catch (thrown) {
    throw new StrategyError(`${name} failed: ${describeThrown(thrown)}`);
  }
}

/** An answer can throw, too, while it is looked at. */
function readable<Answer>(name: string, rule: Rule<Answer>, answer: unknown): Answer {
  try {
    return readAnswer(name, rule, answer);
  } catch (thrown) {
    if (thrown instanceof StrategyError) throw thrown;
    const words = `what fails when it is read: ${describeThrown(thrown)}`;
    throw new StrategyError(`${name} answered ${words}, expected ${rule.expected}`);
  }
}

function frozen(range: Range): Range {
  return Object.freeze({ ...range });
}

function frozenView(guest: GuestView): GuestView {
  const [first, ...others] = guest.ranges;
  return Object.freeze({
    ...guest,
    videoBar: guest.videoBar === null ? null : frozen(guest.videoBar),
    ranges: Object.freeze([frozen(first), ...others.map(frozen)] as const),
  });
}
