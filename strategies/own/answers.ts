import { z } from 'zod';
import { MAX_ADDRESS } from '../../engine/index.ts';
import { describeValue, StrategyError } from './strategy-error.ts';

/** Memory is handed out in pages of this many bytes, on x86_64 and arm64 alike. */
const PAGE = 4096;
const BYTES = 'in whole pages of 4096 bytes';

const pages = z.int().min(0).max(MAX_ADDRESS).multipleOf(PAGE);
const lastByte = z
  .int()
  .max(MAX_ADDRESS)
  .refine((end) => (end + 1) % PAGE === 0);

/** What a function must answer, and how to say so. */
export interface Rule<Answer> {
  readonly schema: z.ZodType<Answer>;
  readonly expected: string;
}

export const SYSFB = { schema: z.boolean(), expected: 'true or false' };
export const RESERVE = {
  schema: z
    .strictObject({ start: pages, size: pages })
    .refine(({ start, size }) => start + size - 1 <= MAX_ADDRESS)
    .nullable(),
  expected: `null or { start, size } ${BYTES}, from 0 and below 2^52`,
};
export const PLACE = {
  schema: z
    .strictObject({ min: pages, max: lastByte, from: z.enum(['bottom', 'top']) })
    .refine(({ min, max }) => min <= max),
  expected: `{ min, max, from: 'bottom' or 'top' }, min..max ${BYTES}, both inclusive, from 0 and below 2^52`,
};

/** An answer as its rule has it; a StrategyError, which `name` begins, where it breaks the rule. */
export function readAnswer<Answer>(
  name: string,
  { schema, expected }: Rule<Answer>,
  answer: unknown,
): Answer {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new StrategyError(`${name} answered ${describeValue(answer)}, expected ${expected}`);
}
