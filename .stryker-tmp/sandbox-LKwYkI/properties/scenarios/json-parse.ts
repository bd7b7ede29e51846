import { errorAt, type JsonText } from './json-text.ts';
import { firstRepeatedKey, offsetOfFault } from './json-tree.ts';
import { hasRepeatedKey } from './repeated-key.ts';

/** The value of a JSON text; an InputError where it is not JSON, or an object has a key twice. */
export function parseJson(source: JsonText): unknown {
  const { text } = source;
  const value = parse(source);
  if (!hasRepeatedKey(text, value)) return value;
  const repeated = firstRepeatedKey(text);
  const key = repeated === null ? 'a key' : JSON.stringify(repeated.key);
  const what = `found ${key} a second time in one object, expected it once`;
  throw errorAt(source, repeated?.offset ?? null, what);
}

function parse(source: JsonText): unknown {
  try {
    return JSON.parse(source.text);
  } catch (error) {
    const offset = offsetIn(error, source.text) ?? offsetOfFault(source.text);
    throw errorAt(source, offset, `not JSON: ${describeFault(source.text, offset)}`);
  }
}

/** Node says in most of its messages where a text stops being JSON. */
function offsetIn(error: unknown, text: string): number | null {
  const message = error instanceof Error ? error.message : '';
  if (message === 'Unexpected end of JSON input') return text.length;
  const [, offset] = / in JSON at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message) ?? [];
  return offset === undefined ? null : Number(offset);
}

function describeFault(text: string, offset: number | null): string {
  if (offset === null) return 'malformed';
  const code = text.codePointAt(offset);
  if (code === undefined) return 'the text ends too early';
  const found = JSON.stringify(String.fromCodePoint(code));
  if (found === '"\\n"') return 'a string without its closing quote on the same line';
  if (code < 0x20) return `${found} inside a string, expected it escaped`;
  if (isAfterComma(text, offset) && '}]'.includes(text[offset] ?? '')) {
    return `a comma before ${found}`;
  }
  return `unexpected ${found}`;
}

function isAfterComma(text: string, offset: number): boolean {
  return text.slice(0, offset).trimEnd().endsWith(',');
}
