import { z } from 'zod';
import { WINDOWS } from '../../engine/index.ts';
import { CAUSE_NAMES, type CauseName, isCause } from '../../properties/failures/kind.ts';
import { ADDRESS_PATTERN } from '../../properties/scenarios/numbers.ts';
import { fields, list, ofFewFaults, oneOf } from '../../properties/scenarios/shape.ts';

/** What a document holds: the type of its shape, none of it to be changed. */
export type DocumentOf<Shape extends z.ZodType> = Unchanging<z.infer<Shape>>;
type Unchanging<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> }
  : Value;

const LONGEST_NAME = 200;
const LONGEST_TEXT = 2000;
/** Longer lists than this of strategies, or of anything that a strategy has, are refused. */
const MOST = 100;

function textUpTo(longest: number) {
  const expected = `a text of 1 to ${longest} characters`;
  return z.string({ error: expected }).min(1, { error: expected }).max(longest, {
    error: expected,
  });
}

export const text = textUpTo(LONGEST_TEXT);

/** An id or a label. What every object has by itself would be found where nothing was put. */
export const name = textUpTo(LONGEST_NAME).refine((id) => !(id in {}), {
  error: 'another name: every object has this one by itself',
});

const COUNT = 'a whole number, 0 or more';
export const count = z.int({ error: COUNT }).min(0, { error: COUNT });
export const counts = list('a list of whole numbers', count);

const SHARE = 'a number from 0 to 1';
export const share = z.number({ error: SHARE }).min(0, { error: SHARE }).max(1, { error: SHARE });

/** Names of one sort: at least one, and no more than a page can show. */
export function namesOf<Item extends z.ZodType>(what: string, item: Item) {
  const expected = `a list of 1 to ${MOST} ${what}`;
  return list(expected, item).min(1, { error: expected }).max(MOST, { error: expected });
}

export const strategies = namesOf('strategies', name);

/** Values by names. */
export function byName<Value extends z.ZodType>(what: string, value: Value) {
  return z.record(z.string(), ofFewFaults(value), { error: what });
}

export const kind = fields('a kind of failure', {
  id: name,
  property: name,
  boot: oneOf(['first kernel', 'later kernel']).nullable(),
  window: oneOf(WINDOWS).nullable(),
  cause: z
    .custom<CauseName>(isCause, { error: 'null or a cause that hvmmio knows' })
    .meta({ enum: [...CAUSE_NAMES] })
    .nullable(),
  sentence: text,
  scenarios: counts,
});

/** Rows of kinds of failure, each with a count for every strategy. */
export const kinds = list('a list of kinds of failure', kind);

/** What the package calls the JSON Schema of a format: `hvmmio/schemas/census-1.json` of `hvmmio-census/1`. */
export function schemaOf(format: string): string {
  return `hvmmio/schemas/${format.replace('hvmmio-', '').replace('/', '-')}.json`;
}

/** A document may name the schema of its format, and no other. */
export function ownSchema(format: string) {
  return z.literal(schemaOf(format), { error: `"${schemaOf(format)}"` }).exactOptional();
}

/** Both ends of a range as hex texts, inclusive. */
export const address = z.string().regex(new RegExp(ADDRESS_PATTERN));
export const range = z.tuple([address, address]);

export const violation = z.strictObject({ property: name, boot: count, device: z.string() });

/** The JSON of a scenario's file, which has a schema of its own. */
export const scenarioJson = z
  .record(z.string(), z.unknown(), { error: 'a scenario' })
  .meta({ $ref: 'scenario-1.json' });
