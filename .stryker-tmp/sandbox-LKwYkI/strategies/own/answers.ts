import { z } from 'zod';
import { alignDown, alignUp, MAX_ADDRESS, PAGE } from '../../engine/index.ts';
import { describeValue, StrategyError } from './strategy-error.ts';

const BYTES = `in whole pages of ${PAGE} bytes`;
const LAST_PAGE = alignDown(MAX_ADDRESS, PAGE);

const placement = z.strictObject({ min: z.int(), max: z.int(), from: z.enum(['bottom', 'top']) });
type Placed = z.infer<typeof placement>;

/** What a function must answer, and how to say so. */
export interface Rule<Answer> {
  readonly schema: z.ZodType<Answer>;
  readonly expected: string;
  /** What is wrong with a number of an answer of the right shape, and what would do; null for nothing. */
  readonly fault?: (answer: Answer) => string | null;
}

export const SYSFB = { schema: z.boolean(), expected: 'true or false' };
export const RESERVE = {
  schema: z.strictObject({ start: z.int(), size: z.int() }).nullable(),
  expected: `null or { start, size } ${BYTES}, from 0 and below 2^52`,
  fault(answer: { start: number; size: number } | null): string | null {
    if (answer === null) return null;
    const { start, size } = answer;
    const fault = startFault('start', start) ?? startFault('size', size);
    if (fault !== null || start + size - 1 <= MAX_ADDRESS) return fault;
    return wrong('size', size, `at most what lies above start ${hex(start)}`, [
      MAX_ADDRESS - start + 1,
    ]);
  },
};
export const PLACE = {
  schema: z.union([placement, z.tuple([placement], placement)]),
  expected: `{ min, max, from: 'bottom' or 'top' }, min..max ${BYTES}, both inclusive, from 0 and below 2^52, or a list of one or more such`,
  fault(answer: Placed | readonly Placed[]): string | null {
    if ('min' in answer) return placementFault('', answer);
    const faults = answer.map((one, index) => placementFault(`[${index}].`, one));
    return faults.find((fault) => fault !== null) ?? null;
  },
};

function placementFault(at: string, { min, max }: Placed): string | null {
  const fault = startFault(`${at}min`, min) ?? lastFault(`${at}max`, max);
  if (fault !== null || min <= max) return fault;
  return wrong(`${at}max`, max, `at or above ${at}min ${hex(min)}`, [min + PAGE - 1]);
}

/** A first byte, or a number of bytes. */
function startFault(name: string, value: number): string | null {
  return boundsFault(name, value, 0, LAST_PAGE) ?? pageFault(name, value, 0);
}

/** A last byte. */
function lastFault(name: string, value: number): string | null {
  return boundsFault(name, value, PAGE - 1, MAX_ADDRESS) ?? pageFault(name, value, PAGE - 1);
}

function boundsFault(name: string, value: number, least: number, most: number): string | null {
  if (value < least) return wrong(name, value, `at least ${hex(least)}`, [least]);
  return value > most ? wrong(name, value, `at most ${hex(most)}`, [most]) : null;
}

/** `past`: by how much the value is to be past a multiple of the page, in bytes. */
function pageFault(name: string, value: number, past: number): string | null {
  if ((value - past) % PAGE === 0) return null;
  const below = alignDown(value - past, PAGE) + past;
  const above = alignUp(value - past, PAGE) + past;
  const multiple = `a multiple of ${hex(PAGE)}`;
  return wrong(name, value, past === 0 ? multiple : `the byte before ${multiple}`, [below, above]);
}

function wrong(name: string, value: number, rule: string, nearest: readonly number[]): string {
  return `${name} ${hex(value)}, expected ${rule}: ${nearest.map(hex).join(' or ')}`;
}

function hex(value: number): string {
  return `${value < 0 ? '-' : ''}0x${Math.abs(value).toString(16)}`;
}

/** An answer as its rule has it; a StrategyError, which `name` begins, where it breaks the rule. */
export function readAnswer<Answer>(
  name: string,
  { schema, expected, fault }: Rule<Answer>,
  answer: unknown,
): Answer {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) {
    throw new StrategyError(`${name} answered ${describeValue(answer)}, expected ${expected}`);
  }
  const words = fault?.(parsed.data) ?? null;
  if (words !== null) throw new StrategyError(`${name} answered ${words}`);
  return parsed.data;
}
