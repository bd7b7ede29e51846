import type { GuestView, Range, Strategy } from '../../engine/index.ts';
import { PLACE, RESERVE, type Rule, readAnswer, SYSFB } from './answers.ts';
import type { OwnStrategy } from './shape.ts';
import { Steady } from './steady.ts';
import { describeThrown, StrategyError } from './strategy-error.ts';

/**
 * A strategy from a file, safe to run where it returns: it cannot change what it is shown, and a bad
 * answer, another answer to the same question, or a throw ends in a StrategyError that names it.
 */
export function guarded(own: OwnStrategy): Strategy {
  const { id, summary, source, exactVtpmCut, sysfb, reserve, place } = own;
  const steady = new Steady();
  const checked = <Answer>(method: string, rule: Rule<Answer>, ask: () => unknown) => {
    const name = `strategy "${id}": ${method}`;
    return steady.answerOf(name, () => readAnswer(name, rule, answerOf(name, ask)));
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
