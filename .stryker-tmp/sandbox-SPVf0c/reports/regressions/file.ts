import { z } from 'zod';
import { InputError } from '../../properties/scenarios/input-error.ts';
import type { Counts } from './counts.ts';

const FORMAT = 'hvmmio-expected/1';
const NOTE = [
  'Guards against change; proves no fidelity: recorded runs of the kernel do that.',
  'Numbers of scenarios, exact. What is not listed is 0.',
];

const numbers = z.record(z.string(), z.int());
const ground = z.strictObject({
  scenarios: numbers,
  violated: z.record(z.string(), numbers),
  kinds: numbers,
});
/** The shape of a file of expected counts. */
export const expectedShape = z.strictObject({
  format: z.literal(FORMAT),
  note: z.array(z.string()),
  strategy: z.string(),
  population: ground,
  lattice: ground,
});

/** The text of a file of expected counts: a line for each number, always in the same order. */
export function writeExpected(strategy: string, { population, lattice }: Counts): string {
  const document = { format: FORMAT, note: NOTE, strategy, population, lattice };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The counts that such a text holds; an InputError that names `file` where it holds none. */
export function readExpected(text: string, file: string): Counts {
  const parsed = expectedShape.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new InputError(
    `${file}: ${place === '' ? 'not' : `${place}: not`} as ${FORMAT} has it, expected a file that "vitest -u" wrote`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
