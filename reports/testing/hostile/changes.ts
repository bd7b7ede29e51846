import fc from 'fast-check';
import { changedJson } from './json-changes.ts';
import { BYTES, NUMBERS, oneOf, TEXTS } from './nasty.ts';

/** Ways to change bytes; each makes of any bytes others, the first the least. */
const WAYS = {
  insert: (bytes, { at, which }) => spliced(bytes, at, 0, encoded(oneOf(TEXTS, which))),
  replace: (bytes, { at, size, which }) => spliced(bytes, at, size, encoded(oneOf(TEXTS, which))),
  flip: (bytes, { at, which }) => flipped(bytes, at, which),
  raw: (bytes, { at, size, which }) =>
    spliced(bytes, at, size % 4, Uint8Array.from(oneOf(BYTES, which))),
  delete: (bytes, { at, size }) => spliced(bytes, at, size + 1, NOTHING),
  cut: (bytes, { at }) => bytes.subarray(0, place(bytes, at)),
  double: (bytes, { at, size }) => {
    const from = place(bytes, at);
    return spliced(bytes, at, 0, bytes.subarray(from, from + size + 1));
  },
  repeat: repeated,
  move: (bytes, { at, size, which }) => {
    const from = place(bytes, at);
    const moved = bytes.slice(from, from + size + 1);
    return spliced(spliced(bytes, at, size + 1, NOTHING), which * 37, 0, moved);
  },
  number: (bytes, change) => inToken(bytes, NUMBER, change, () => oneOf(NUMBERS, change.which)),
  text: (bytes, change) =>
    inToken(bytes, STRING, change, () => JSON.stringify(oneOf(TEXTS, change.which))),
  nest: (bytes, change) => inToken(bytes, TOKEN, change, (token) => nested(token, change)),
  json: (bytes, { at, size, which }) => changedJson(bytes, { at, way: size, which }),
  lines: (bytes, { which }) => lineEnds(bytes, which),
  encoding: (bytes, { which }) => reencoded(bytes, which),
} as const satisfies Readonly<Record<string, (bytes: Uint8Array, change: Change) => Uint8Array>>;

/** Where to change what by how much; what a number means is up to the way. */
interface Change {
  readonly way: string;
  readonly at: number;
  readonly size: number;
  readonly which: number;
}

/** An example by its number, and changes one after another. Smaller ones have fewer changes, nearer the beginning. */
export interface Plan {
  readonly example: number;
  readonly changes: readonly Change[];
}

const NAMES = Object.keys(WAYS);
/** Ways after which an input is more often read, and goes on to what stands behind its reader. */
const GENTLE = ['json', 'json', 'number', 'text', 'flip', 'delete', 'double'];
const change = fc.record({
  way: fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...GENTLE)),
  at: fc.nat(0xffffff),
  size: fc.nat(40),
  which: fc.nat(0xffff),
});

export const plans: fc.Arbitrary<Plan> = fc.record({
  example: fc.nat(0xffff),
  changes: fc.oneof(
    fc.array(change, { minLength: 1, maxLength: 1 }),
    fc.array(change, { minLength: 1, maxLength: 4 }),
  ),
});

/** More bytes than this come of no change: what is larger is in the corpus. */
const LARGEST = 1 << 20;

export function applied({ example, changes }: Plan, examples: readonly Uint8Array[]): Uint8Array {
  let bytes = oneOf(examples, example);
  for (const one of changes) {
    const made = wayOf(one.way)(bytes, one);
    if (made.length <= LARGEST) bytes = made;
  }
  return bytes;
}

function wayOf(name: string): (bytes: Uint8Array, change: Change) => Uint8Array {
  const found = Object.entries(WAYS).find(([own]) => own === name);
  if (found === undefined) throw new RangeError(`no way to change is called ${name}`);
  return found[1];
}

const NOTHING = new Uint8Array();
/** Bytes as characters, so that a place in the text is one in the bytes. */
const NUMBER = /-?\b(?:0x[0-9a-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b/gi;
const STRING = /"(?:[^"\\\n]|\\.)*"/g;
const TOKEN = /"(?:[^"\\\n]|\\.)*"|-?\b\d+\b|\btrue\b|\bfalse\b|\bnull\b|\[\]|\{\}/g;
/** Tokens that are looked for: a long text has many. */
const MOST_TOKENS = 5000;

function place(bytes: Uint8Array, at: number): number {
  return bytes.length === 0 ? 0 : at % bytes.length;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function spliced(bytes: Uint8Array, at: number, gone: number, put: Uint8Array): Uint8Array {
  const from = place(bytes, at);
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + gone)]);
}

function flipped(bytes: Uint8Array, at: number, which: number): Uint8Array {
  if (bytes.length === 0) return bytes;
  const from = place(bytes, at);
  return Uint8Array.from(bytes).fill((bytes[from] ?? 0) ^ (1 << (which % 8)), from, from + 1);
}

/** A piece again and again, sometimes very often. */
function repeated(bytes: Uint8Array, { at, size, which }: Change): Uint8Array {
  const from = place(bytes, at);
  const piece = bytes.subarray(from, from + size + 1);
  const times = 2 ** (which % 17);
  if (piece.length * times > LARGEST) return bytes;
  return spliced(bytes, at, 0, Buffer.concat(Array.from({ length: times }, () => piece)));
}

function inToken(
  bytes: Uint8Array,
  like: RegExp,
  { at }: Change,
  put: (token: string) => string,
): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const tokens: RegExpExecArray[] = [];
  for (const token of text.matchAll(like)) {
    tokens.push(token);
    if (tokens.length === MOST_TOKENS) break;
  }
  if (tokens.length === 0) return bytes;
  const { 0: token, index } = oneOf(tokens, at);
  const changed = encoded(put(Buffer.from(token, 'latin1').toString()));
  return Buffer.concat([bytes.subarray(0, index), changed, bytes.subarray(index + token.length)]);
}

function nested(token: string, { size, which }: Change): string {
  const depth = size < 30 ? size + 1 : 2 ** (which % 16);
  const [open, close] = which % 2 === 0 ? ['[', ']'] : ['{"a":', '}'];
  return open.repeat(depth) + token + close.repeat(depth);
}

function lineEnds(bytes: Uint8Array, which: number): Uint8Array {
  const ends = ['\r\n', '\r', '\u2028', '\n\n\n', '', '\n\r', '\0', '\t\n'];
  const text = Buffer.from(bytes).toString('latin1');
  const put = Buffer.from(oneOf(ends, which)).toString('latin1');
  return Buffer.from(text.replaceAll('\n', put), 'latin1');
}

function reencoded(bytes: Uint8Array, which: number): Uint8Array {
  const text = Buffer.from(bytes).toString();
  const little = Buffer.from(text, 'utf16le');
  const all = [
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    () => little,
    () => Buffer.from(little.subarray(0, little.length & ~1)).swap16(),
    () => Buffer.from(text, 'latin1'),
  ];
  return oneOf(all, which)();
}
