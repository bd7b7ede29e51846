import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIB } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { ideal } from '../../strategies/ideal.ts';
import { strategies } from '../../strategies/index.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { readResults } from './read-results.ts';
import { messageOf, parse } from './testing/message.ts';
import { smallCensus, smallClaims, smallComparison } from './testing/results.ts';

const COMPARED = [original, merged, ideal];
const comparison = smallComparison(COMPARED);
const census = smallCensus(COMPARED);
const COMPARISON = JSON.stringify(comparison);
const CENSUS = JSON.stringify(census);
const claims = smallClaims(strategies);
const CLAIMS = JSON.stringify(claims);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hvmmio-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function filed(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('good results', () => {
  it('are read as they are, in any order', async () => {
    const files = [
      await filed('claims.json', CLAIMS),
      await filed('census.json', CENSUS),
      await filed('comparison.json', COMPARISON),
    ];
    expect(await readResults(files)).toEqual({ comparison, census, claims });
  });

  it('may be of one format alone, indented, and begin with a byte order mark', async () => {
    const file = await filed('one.json', `\ufeff${JSON.stringify(comparison, null, 2)}\n`);
    expect(await readResults([file])).toEqual({ comparison, census: null, claims: null });
  });

  it('may have strategies of any name', () => {
    const name = '<img src=x onerror=alert(1)>';
    const text = COMPARISON.replaceAll('"merged"', JSON.stringify(name));
    expect(parse(text)).toMatchObject({ strategies: ['original', name, 'ideal'] });
  });
});

describe('a file that is none', () => {
  it.each([
    ['that is missing', null, 'no such file'],
    ['that is empty', ' \n', 'no results, the file is empty'],
    ['that is not UTF-8', new Uint8Array([0x7b, 0xff]), 'not UTF-8 text'],
  ])('%s', async (_what, content, message) => {
    const path = content === null ? join(folder, 'none') : await filed('bad.json', content);
    await expect(readResults([path])).rejects.toThrow(new InputError(`${path}: ${message}`));
  });

  it('that is a directory', async () => {
    const message = `${folder}: found a directory, expected a file of results`;
    await expect(readResults([folder])).rejects.toThrow(new InputError(message));
  });

  it('that is too large, before it is parsed', async () => {
    const path = await filed('large.json', '');
    await truncate(path, 200 * MIB);
    const message = `${path}: found more than 16 MiB, expected less`;
    await expect(readResults([path])).rejects.toThrow(new InputError(message));
  });

  it.each([
    ['hvmmio-census/1', CENSUS],
    ['hvmmio-claims/1', CLAIMS],
  ])('that is the second %s', async (format, text) => {
    const path = await filed('c.json', text);
    const message = `${path}: found a second "${format}", expected one at most`;
    await expect(readResults([path, path])).rejects.toThrow(new InputError(message));
  });
});

const FORMATS = '"hvmmio-comparison/1", "hvmmio-census/1" or "hvmmio-claims/1"';

describe('a text of no format that is known', () => {
  it.each([
    ['{"format":', '1:11: not JSON: the text ends too early'],
    ['results', '1:1: not JSON: unexpected "r"'],
    ['[1]', `1:1: found a list of 1, expected an object with the format ${FORMATS}`],
    ['{}', `1:1: format: found nothing, expected ${FORMATS}`],
    [
      '{"format":"hvmmio-outcome/1"}',
      `1:11: format: found "hvmmio-outcome/1", expected ${FORMATS}`,
    ],
  ])('%s', (text, message) => {
    expect(messageOf(text)).toBe(`r.json:${message}`);
  });

  it('truncated', () => {
    expect(messageOf(CENSUS.slice(0, 1000))).toMatch(/^r\.json:1:\d+: not JSON: /);
  });
});
