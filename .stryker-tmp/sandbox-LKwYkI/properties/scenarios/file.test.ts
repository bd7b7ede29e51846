import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readScenarioFile, readScenarios } from './file.ts';
import { InputError } from './input-error.ts';
import { allOf } from './testing/all-of.ts';

const SMALL = '{"format":"hvmmio-scenario/1","devices":[],"boots":[{"events":[]}]}';
const PRETTY = JSON.stringify(JSON.parse(SMALL), null, 2);

async function* chunksOf(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield Buffer.from(part);
}

/** Where the scenarios of a text stand, or the message of the error that it ends in. */
async function placesIn(text: string | Uint8Array, name = 'f.json'): Promise<string[] | string> {
  try {
    return (await allOf(readScenarios(chunksOf(text), name))).map(({ where }) => where);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

describe('a file is', () => {
  it.each([
    ['JSON over many lines', PRETTY, ['f.json']],
    ['JSON after blank lines', `\n \t\r\n${PRETTY}\n\n`, ['f.json']],
    ['JSON with CRLF', PRETTY.replaceAll('\n', '\r\n'), ['f.json']],
    ['JSON on one line', SMALL, ['f.json:1']],
    ['JSON Lines', `${SMALL}\n${SMALL}\n`, ['f.json:1', 'f.json:2']],
    ['JSON Lines without a last newline', `${SMALL}\n${SMALL}`, ['f.json:1', 'f.json:2']],
    ['JSON Lines with blank lines', `\n${SMALL}\n\r\n \n${SMALL}\n\n`, ['f.json:2', 'f.json:5']],
    ['JSON Lines with CRLF', `${SMALL}\r\n${SMALL}\r\n`, ['f.json:1', 'f.json:2']],
    ['text with a byte order mark', `\ufeff${SMALL}\n`, ['f.json:1']],
  ])('%s', async (_what, text, places) => {
    expect(await placesIn(text)).toEqual(places);
  });

  it('JSON Lines if its name says so, whatever its first line is', async () => {
    const message = ':1:2: not JSON: the text ends too early';
    expect(await placesIn(PRETTY, 'f.jsonl')).toBe(`f.jsonl${message}`);
    expect(await placesIn(PRETTY, 'F.NDJSON')).toBe(`F.NDJSON${message}`);
  });

  it('the same in whatever chunks its bytes come', async () => {
    const name = SMALL.replace('{', '{"name":"größer",');
    const bytes = Buffer.from(`${name}\n${name}\n`);
    const one = [...bytes].map((byte) => Uint8Array.of(byte));
    const found = await allOf(readScenarios(chunksOf(...one), 'f.jsonl'));
    expect(found.map(({ scenario }) => scenario.name)).toEqual(['größer', 'größer']);
  });
});

describe('a text that is not a scenario', () => {
  it.each([
    ['', ': no scenario, the file is empty'],
    ['\n \t\r\n', ': no scenario, the file is empty'],
    ['\ufeff', ': no scenario, the file is empty'],
    ['null', ':1:1: found null, expected a scenario'],
    ['[]', ':1:1: found an empty list, expected a scenario'],
    [`[\n${SMALL}\n]`, ':1:1: found a list of 1, expected a scenario'],
    [`${SMALL}\n7`, ':2:1: found 7, expected a scenario'],
    [
      `"${'x'.repeat(5 << 20)}"`,
      `:1: found "${'x'.repeat(29)}...${'x'.repeat(29)}", expected a scenario`,
    ],
    ['[['.repeat(500_000) + ']]'.repeat(500_000), ':1: found a list of 1, expected a scenario'],
  ])('case %#', async (text, message) => {
    expect(await placesIn(text)).toBe(`f.json${message}`);
  });

  it('is named by the line of its file in JSON Lines', async () => {
    const bad = SMALL.replace('"devices":[]', '"devices":{}');
    const message = ':2:41: devices: found an object, expected a list of devices';
    expect(await placesIn(`${SMALL}\n${bad}\n${SMALL}`)).toBe(`f.json${message}`);
  });

  it('is refused where its bytes are not UTF-8', async () => {
    expect(await placesIn(Uint8Array.of(0x0a, 0x22, 0xff, 0x22))).toBe('f.json:2: not UTF-8 text');
    expect(await placesIn(Buffer.from(`\ufeff${SMALL}`, 'utf16le'))).toBe(
      'f.json:1: not UTF-8 text',
    );
  });
});

describe('a path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('to a file gives its scenarios', async () => {
    const file = join(folder, 'one.json');
    writeFileSync(file, PRETTY);
    const [found] = await allOf(readScenarioFile(file));
    expect(found?.where).toBe(file);
    expect(found?.scenario.boots).toHaveLength(1);
  });

  it.each([
    ['that is a directory', '', 'found a directory, expected a file of scenarios'],
    ['to nothing', '/gone.json', 'no such file'],
    ['through a file', '/one.json/x', 'no such file'],
  ])('%s is refused', async (_what, rest, message) => {
    const path = `${folder}${rest}`;
    await expect(allOf(readScenarioFile(path))).rejects.toThrow(
      new InputError(`${path}: ${message}`),
    );
  });
});
