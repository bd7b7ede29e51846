import { describe, expect, it } from 'vitest';
import { readScenarios } from './file.ts';
import { allOf } from './testing/all-of.ts';

const SMALL = '{"format":"hvmmio-scenario/1","devices":[],"boots":[{"events":[]}]}';
const PRETTY = JSON.stringify(JSON.parse(SMALL), null, 2);

async function messageOf(text: string, name = 'f.json'): Promise<string> {
  async function* chunks() {
    yield Buffer.from(text);
  }
  return allOf(readScenarios(chunks(), name)).then(
    () => 'no error',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

describe('a text that is not JSON', () => {
  it.each([
    ['{"format": }', '1:12: not JSON: unexpected "}"'],
    ['{"a": 1,\n "b": 2,\n}', '3:1: not JSON: a comma before "}"'],
    ['{"a": [1, 2,]}', '1:13: not JSON: a comma before "]"'],
    ['{\n  "a": 1\n  "b": 2\n}', '3:3: not JSON: unexpected "\\""'],
    ['{\n  "a" 1\n}', '2:7: not JSON: unexpected "1"'],
    ["{'a': 1}", '1:2: not JSON: unexpected "\'"'],
    ['{\n  // why\n}', '2:3: not JSON: unexpected "/"'],
    ['{\n  "a": "x\n}', '2:10: not JSON: a string without its closing quote on the same line'],
    ['{"a": "x\ty"}', '1:9: not JSON: "\\t" inside a string, expected it escaped'],
    ['{"a": "\\q"}', '1:9: not JSON: unexpected "q"'],
    ['{"a": NaN}', '1:7: not JSON: unexpected "N"'],
    ['{"a": 1', '1:8: not JSON: the text ends too early'],
    ['{"a":', '1:6: not JSON: the text ends too early'],
    ['{\r\n"a": 😀}', '2:6: not JSON: unexpected "😀"'],
    [`${SMALL}}`, '1:68: not JSON: unexpected "}"'],
    [`${SMALL}\n\n${SMALL.slice(0, -1)}\n`, '3:67: not JSON: the text ends too early'],
    [`\n${PRETTY}\n{}`, '11:1: not JSON: unexpected "{"'],
    ['format: 1', '1:1: not JSON: unexpected "f"'],
  ])('%j', async (text, message) => {
    expect(await messageOf(text)).toBe(`InputError: f.json:${message}`);
  });

  it('is refused without its column where it is nested too deeply to say', async () => {
    const deep = `${'['.repeat(1_000_000)}}`;
    expect(await messageOf(deep, 'f.jsonl')).toBe('InputError: f.jsonl:1: not JSON: malformed');
    expect(await messageOf(deep)).toBe('InputError: f.json: not JSON: malformed');
  });
});

describe('a key that stands twice in one object', () => {
  it.each([
    ['{"a":1,"a":1}', '1:8: found "a" a second time in one object, expected it once'],
    ['{"a" :1,"a"\t:1}', '1:9: found "a" a second time in one object, expected it once'],
    [
      '{"x":[{"b":1},\n{"c":1,"\\u0063":2}]}',
      '2:8: found "c" a second time in one object, expected it once',
    ],
    [
      '{"x":{"b":1},"y":{"b":1},"x":"\\\\"}',
      '1:26: found "x" a second time in one object, expected it once',
    ],
  ])('%s', async (text, message) => {
    expect(await messageOf(text)).toBe(`InputError: f.json:${message}`);
  });

  it('is the first of several, in the order of the text', async () => {
    const text = '{"x":{"y":[{"a":1,"a":2}]},"z":{"b":1,"b":2}}';
    const what = 'found "a" a second time in one object, expected it once';
    expect(await messageOf(text)).toBe(`InputError: f.json:1:19: ${what}`);
  });

  it.each([
    ['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', 'in two objects'],
    ['{"a":"a:","b":"x\\":","c":"\\\\","d":["a",":"]}', 'in a string'],
  ])('is not one in %s, %s', async (text) => {
    expect(await messageOf(text)).toMatch(/^InputError: f\.json:1:2: a: found an unknown field/);
  });
});
