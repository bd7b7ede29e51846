import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ideal } from '../../strategies/ideal.ts';
import { strategies } from '../../strategies/index.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { anyText } from '../testing/texts.ts';
import { messageOf, parse } from './testing/message.ts';
import { smallCensus, smallClaims, smallComparison } from './testing/results.ts';

const COMPARED = [original, merged, ideal];
const COMPARISON = JSON.stringify(smallComparison(COMPARED));
const CENSUS = JSON.stringify(smallCensus(COMPARED));
const CLAIMS = JSON.stringify(smallClaims(strategies));

/** Every value of parsed JSON by its path. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

/** The same JSON with another value in a place, or nothing there. */
function changedAt(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(json)) {
    const at = Number(key);
    return json.flatMap((one, place) =>
      place === at ? [changedAt(one, rest, value)].filter((each) => each !== undefined) : [one],
    );
  }
  const entries = Object.entries(json ?? {});
  return Object.fromEntries(
    entries.map(([name, one]) => [name, name === key ? changedAt(one, rest, value) : one]),
  );
}

describe.each([
  ['comparison', COMPARISON],
  ['census', CENSUS],
  ['list of claims', CLAIMS],
])('any mutation of a %s', (_what, text) => {
  const json: unknown = JSON.parse(text);
  const paths = pathsOf(json);
  const values = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 }), fc.integer());

  /** Either it is what the text says, or one line says why not. */
  function isAnswered(mutated: string): void {
    const message = messageOf(mutated);
    if (message === 'no error') expect(parse(mutated)).toEqual(JSON.parse(mutated));
    else expect(message).toMatch(/^r\.json(:\d+:\d+)?: .+$/);
  }

  it('of a value is accepted as it is or refused with one line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        isAnswered(JSON.stringify(changedAt(json, path, value)) ?? '');
      }),
      { numRuns: 150 },
    );
  });

  it('of the text is accepted as it is or refused with one line', () => {
    const places = fc.nat({ max: text.length });
    fc.assert(
      fc.property(places, fc.nat({ max: 20 }), anyText(8), (from, length, piece) => {
        isAnswered(text.slice(0, from) + piece + text.slice(from + length));
      }),
      { numRuns: 100 },
    );
  });
});
