import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hvmmio } from '../testing/hvmmio.ts';

const KNOWN_COMMAND = 'expected one that "hvmmio help" lists';
const KNOWN_PROPERTY = 'expected an id that "hvmmio properties" lists';

describe.concurrent('a wrong word is met with the right one', () => {
  it.each([
    ['help compair', `unknown command "compair", ${KNOWN_COMMAND}; did you mean "compare"?`],
    ['help zzz', `unknown command "zzz", ${KNOWN_COMMAND}`],
    ['compair', "unknown command 'compair' (Did you mean compare?)"],
    ['compare --propery x', "unknown option '--propery' (Did you mean --property?)"],
    [
      'compare half-capped',
      'compare: found "half-capped", expected options alone; did you mean "--strategy half-capped"?',
    ],
    [
      'compare --strategy merged,ideal',
      'unknown strategy "merged,ideal", expected one strategy a time; ' +
        'did you mean "--strategy merged --strategy ideal"?',
    ],
    [
      'find root-device-works merged',
      'find: found the property "root-device-works" first, expected the strategy; ' +
        'did you mean "find merged root-device-works"?',
    ],
    [
      'find merged root-device-work',
      `unknown property "root-device-work", ${KNOWN_PROPERTY}; did you mean "root-device-works"?`,
    ],
    [
      'explain original.config-window-accepted --property root-device-work',
      `unknown property "root-device-work", ${KNOWN_PROPERTY}; did you mean "root-device-works"?`,
    ],
    ...['explain', 'run', 'reproduce'].map((command): [string, string] => [
      `${command} original.config-window-acepted`,
      'original.config-window-acepted: no such file; did you mean "original.config-window-accepted"?',
    ]),
    ['run populaton-1-39', 'populaton-1-39: no such file; did you mean "population-1-39"?'],
    [
      'explain population-39',
      'population-39: no such file; expected population-SEED-N, such as "population-1-39"',
    ],
    ['run scenario-of-mine.json', 'scenario-of-mine.json: no such file'],
  ])('%s', async (words, complaint) => {
    const { status, out, err } = await hvmmio(words.split(' '));
    expect({ status, out, err }).toEqual({ status: 2, out: '', err: `hvmmio: ${complaint}\n` });
  });
});

describe('new-strategy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['mine.ts', 'mine.mjs'])(
    '%s: the name has no ending, and nothing is written',
    async (name) => {
      const { status, err } = await hvmmio(['new-strategy', name], { cwd: folder });
      const expected = 'expected a name without ending; did you mean "mine"?';
      expect({ status, err }).toEqual({
        status: 2,
        err: `hvmmio: new-strategy: found "${name}", ${expected}\n`,
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
