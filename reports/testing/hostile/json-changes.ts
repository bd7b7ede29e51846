import { KEYS, NUMBERS, oneOf, TEXTS, VALUES } from './nasty.ts';

/** Which value to change, how, and into which. */
interface JsonChange {
  readonly at: number;
  readonly way: number;
  readonly which: number;
}

type Path = readonly (string | number)[];
/** What to put in the stead of a value; `all` are the values of the text. */
type Edit = (value: unknown, which: number, all: readonly unknown[]) => unknown;

const GONE = Symbol('gone');

const EDITS: readonly Edit[] = [
  another,
  another,
  another,
  (_value, which) => oneOf(VALUES, which),
  () => GONE,
  (_value, which) => oneOf(TEXTS, which),
  (value) => [value],
  (value) => ({ a: value }),
  (value, which) => (typeof value === 'string' ? value + oneOf(TEXTS, which) : [value, value]),
  (value, which) => (Array.isArray(value) ? many(value, which) : inWords(value)),
  (value, which) => (isObject(value) ? { ...value, [oneOf(KEYS, which)]: 1 } : value),
  renamed,
  (_value, which) => Number(oneOf(NUMBERS, which)) || 0,
];

/** More values than this are not looked at: the first are as good. */
const MOST_VALUES = 3000;

/**
 * One value of a JSON text is another, or gone, or has other fields; of a text with a JSON text a line one of those.
 * What is no JSON stays as it is.
 */
export function changedJson(bytes: Uint8Array, { at, way, which }: JsonChange): Uint8Array {
  const text = Buffer.from(bytes).toString();
  const whole = parsed(text);
  if (whole !== undefined) return Buffer.from(edited(whole, at, oneOf(EDITS, way), which) ?? text);
  const lines = text.split('\n');
  const number = at % lines.length;
  const line = parsed(lines[number] ?? '');
  if (line === undefined) return bytes;
  const changed = edited(line, at >> 4, oneOf(EDITS, way), which);
  return changed === null ? bytes : Buffer.from(lines.with(number, changed).join('\n'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text with one value edited; null where it is nested too deeply to be written. */
function edited(json: unknown, at: number, edit: Edit, which: number): string | null {
  try {
    const { paths, values } = placesOf(json);
    const put = (value: unknown) => edit(value, which, values);
    return JSON.stringify(editedAt(json, oneOf(paths, at), put)) ?? '';
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function placesOf(json: unknown) {
  const paths: Path[] = [[]];
  const values = [json];
  for (let at = 0; at < paths.length && paths.length < MOST_VALUES; at++) {
    const value = values[at];
    if (typeof value !== 'object' || value === null) continue;
    const children = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, child] of children) {
      paths.push([...(paths[at] ?? []), key]);
      values.push(child);
    }
  }
  return { paths, values };
}

function editedAt(json: unknown, [key, ...rest]: Path, put: (value: unknown) => unknown): unknown {
  if (key === undefined) return put(json);
  const inside = (child: unknown) => editedAt(child, rest, put);
  if (Array.isArray(json)) {
    const list: readonly unknown[] = json;
    return list.map((one, place) => (place === key ? inside(one) : one)).filter(isThere);
  }
  const entries = Object.entries(Object(json)).map(
    ([name, one]) => [name, name === key ? inside(one) : one] as const,
  );
  // Unlike an assignment this makes a field of __proto__ too.
  return Object.fromEntries(entries.filter(([, one]) => isThere(one)));
}

function isThere(value: unknown): boolean {
  return value !== GONE;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As it is turned into a text where nobody means to; `String` would call a `toString` of its own. */
function inWords(value: unknown): string {
  return isObject(value) ? '[object Object]' : String(value);
}

function many(list: readonly unknown[], which: number): unknown {
  return Array.from({ length: 2 ** (which % 11) }, () => list).flat();
}

/** Another value of the same type, which may do as well here. */
function another(value: unknown, which: number, all: readonly unknown[]): unknown {
  const alike = all.filter((one) => typeof one === typeof value);
  return oneOf(alike, which);
}

/** One of its fields has another name. */
function renamed(value: unknown, which: number): unknown {
  if (!isObject(value)) return oneOf(KEYS, which);
  const entries = Object.entries(value);
  if (entries.length === 0) return value;
  const name = oneOf(KEYS, which);
  const place = which % entries.length;
  return Object.fromEntries(entries.map(([key, one], at) => [at === place ? name : key, one]));
}
