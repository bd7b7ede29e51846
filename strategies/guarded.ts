import { z } from 'zod';
import { type GuestView, MAX_ADDRESS, type Range, type Strategy } from '../engine/index.ts';
import type { OwnStrategy } from './own-shape.ts';
import { describeThrown, describeValue, StrategyError } from './strategy-error.ts';

const bytes = z.int().min(0).max(MAX_ADDRESS);
const BYTES = 'in whole bytes from 0 to 2^52 - 1';

/** What a function must answer, and how to say so. */
interface Rule<Answer> {
  readonly schema: z.ZodType<Answer>;
  readonly expected: string;
}

const SYSFB = { schema: z.boolean(), expected: 'true or false' };
const RESERVE = {
  schema: z.strictObject({ start: bytes, size: bytes }).nullable(),
  expected: `null or { start, size } ${BYTES}`,
};
const PLACE = {
  schema: z.strictObject({ min: bytes, max: bytes, from: z.enum(['bottom', 'top']) }),
  expected: `{ min, max, from: 'bottom' or 'top' } with min and max ${BYTES}`,
};

/**
 * A strategy of one's own, safe to run: it cannot change what it is shown, and a bad answer or a throw
 * ends in a StrategyError that names it.
 */
export function guarded(own: OwnStrategy): Strategy {
  const { id, summary, source, exactVtpmCut, sysfb, reserve, place } = own;
  const checked = <Answer>(name: string, rule: Rule<Answer>, answer: () => unknown) =>
    check(`strategy "${id}": ${name}`, rule, answer);
  return {
    id,
    summary,
    source,
    reserve: (guest) => checked('reserve', RESERVE, () => reserve(frozenView(guest))),
    ...(exactVtpmCut !== undefined && { exactVtpmCut }),
    ...(sysfb !== undefined && {
      sysfb: (built, firmware) => checked('sysfb', SYSFB, () => sysfb(built, firmware)),
    }),
    ...(place !== undefined && {
      place: (window, usual) =>
        checked('place', PLACE, () => place(window, Object.freeze({ ...usual }))),
    }),
  };
}

function check<Answer>(name: string, { schema, expected }: Rule<Answer>, ask: () => unknown) {
  const answer = answerOf(name, ask);
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new StrategyError(`${name} answered ${describeValue(answer)}, expected ${expected}`);
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
