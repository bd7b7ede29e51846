import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { asMessage } from '../../../properties/scenarios/describe.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { StrategyError } from '../../../strategies/strategy-error.ts';
import { applied, type Plan, plans } from './changes.ts';
import type { Reader } from './reader.ts';

/** UTF-16 code units of the longest refusal. */
const LONGEST = 4000;
/** What ends a line, moves a cursor, or turns text around; a text that is printed has lines and tabs. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const UNSEEN_IN_TEXT =
  /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** How an input was met: it was read, or refused as it should be, or what was wrong with how it was met. */
export type Met = 'read' | 'refused' | { readonly fault: string };

/** Puts bytes to a reader. */
export async function meet(reader: Reader, bytes: Uint8Array): Promise<Met> {
  let printed: string;
  try {
    printed = await reader.read(bytes);
  } catch (error) {
    return refusalMet(reader, error);
  }
  const odd = UNSEEN_IN_TEXT.exec(printed);
  return odd === null ? 'read' : { fault: `prints ${escaped(around(printed, odd.index))}` };
}

function refusalMet({ names, onPage }: Reader, error: unknown): Met {
  if (!(error instanceof InputError) && !(error instanceof StrategyError)) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { fault: `crashes: ${escaped(words.slice(0, 600))}` };
  }
  const message = onPage === true ? error.message : asMessage(error.message);
  const odd = UNSEEN.exec(message);
  if (odd !== null) return { fault: `refuses with ${escaped(around(message, odd.index))}` };
  if (message.length > LONGEST) return { fault: `refuses with ${message.length} characters` };
  if (!names.test(message)) {
    return { fault: `does not say where it is wrong: ${escaped(message.slice(0, 300))}` };
  }
  return 'refused';
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 60), at + 60);
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A change of an example that is met wrongly, as small as it was found. */
export interface Failure {
  readonly reader: string;
  readonly index: number;
  /** Null where it never came back. */
  readonly plan: Plan | null;
  readonly fault: string;
}

/** Puts the case of an index to a reader: it depends on the seed, the reader and the index alone. */
export async function tryCase(
  reader: Reader,
  seed: string,
  index: number,
): Promise<Failure | 'read' | 'refused'> {
  const examples = reader.examples();
  let last: Met = 'read';
  const holds = fc.asyncProperty(plans, async (plan) => {
    last = await meet(reader, applied(plan, examples));
    return typeof last === 'string';
  });
  const random = seedrandom(`${seed}/${reader.name}/${index}`);
  const { counterexample } = await fc.check(holds, { seed: random.int32(), numRuns: 1 });
  const [plan] = counterexample ?? [];
  if (plan === undefined) return typeof last === 'string' ? last : 'read';
  const met = await meet(reader, applied(plan, examples));
  const fault = typeof met === 'string' ? 'is met otherwise at another time' : met.fault;
  return { reader: reader.name, index, plan, fault };
}
