import { z } from 'zod';
import type { Strategy } from '../../engine/index.ts';
import { strategies } from '../index.ts';
import { describeThrown, describeValue, StrategyError } from './strategy-error.ts';
import { UnknownWordError } from './unknown-word.ts';

/** Ids stand in tables, file names and results. */
const LONGEST_ID = 64;
const ID = 'lower-case letters, digits, dots and dashes, such as "low-end-2"';
const LINE = 'one line of text';

const line = z.string({ error: LINE }).regex(/^\P{Cc}+$/u, { error: LINE });

function method<Method>() {
  return z.custom<Method>((value) => typeof value === 'function', { error: 'a function' });
}

function isNew(id: string): boolean {
  return strategies.every((strategy) => strategy.id !== id);
}

const shape = {
  id: z
    .string({ error: ID })
    .regex(/^[a-z0-9][a-z0-9.-]*$/, { error: ID })
    .max(LONGEST_ID, { error: `at most ${LONGEST_ID} characters` })
    .refine((id) => !(id in {}), { error: 'another id: every object has this one by itself' })
    .refine(isNew, { error: 'an id that no built-in strategy has' }),
  summary: line,
  source: line,
  exactVtpmCut: z.boolean({ error: 'true or false' }).optional(),
  sysfb: method<NonNullable<Strategy['sysfb']>>().optional(),
  reserve: method<Strategy['reserve']>(),
  place: method<NonNullable<Strategy['place']>>().optional(),
};
const FIELDS = Object.keys(shape);

/** What a strategy says of itself, without its functions. */
export const declaredShape = z.strictObject({
  id: shape.id,
  summary: shape.summary,
  source: shape.source,
  exactVtpmCut: shape.exactVtpmCut,
});

function expectedInstead(unknownField: string): string {
  if (unknownField === 'toldFramebuffer') return 'a strategy that sees only what a guest sees';
  return `only ${FIELDS.join(', ')}`;
}

const schema = z.strictObject(shape, {
  error: (issue) =>
    issue.code === 'unrecognized_keys'
      ? expectedInstead(issue.keys[0] ?? '')
      : 'a strategy: export default defineStrategy({ ... })',
});

/** A strategy from a file, its fields checked, not yet what its functions answer. */
export type OwnStrategy = z.infer<typeof schema>;

/** Checks what `file` exports; a StrategyError where that is not a strategy. */
export function readOwnStrategy(exported: unknown, file: string): OwnStrategy {
  try {
    return readShape(exported, file);
  } catch (thrown) {
    if (thrown instanceof StrategyError) throw thrown;
    const words = `found what fails when it is read: ${describeThrown(thrown)}`;
    throw new StrategyError(`${file}: ${words}, expected a strategy`);
  }
}

function readShape(exported: unknown, file: string): OwnStrategy {
  const parsed = schema.safeParse(exported);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown === undefined) {
    throw new StrategyError(`${file}: ${describeIssue(issues[0], exported)}`);
  }
  const [word = ''] = unknown.keys;
  const words = `${file}: ${word}: found an unknown field, expected ${unknown.message}`;
  throw new UnknownWordError(words, { word, known: FIELDS });
}

function describeIssue(issue: z.core.$ZodIssue | undefined, exported: unknown): string {
  const expected = issue?.message ?? 'a strategy';
  const [field] = issue?.path ?? [];
  if (field === undefined) return `found ${describeValue(exported)}, expected ${expected}`;
  const value: unknown = Reflect.get(Object(exported), field);
  return `${String(field)}: found ${describeValue(value)}, expected ${expected}`;
}
