import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { messageOf, parse } from './testing/message.ts';
import { smallCensus, smallClaims, smallComparison } from './testing/results.ts';

const COMPARED = [original, merged];
const COMPARISON = JSON.stringify(smallComparison(COMPARED));
const CENSUS = JSON.stringify(smallCensus(COMPARED));
const { format, claims } = smallClaims(strategies);
const CLAIMS = JSON.stringify({ format, claims });
/** The claims of the text, in its order. */
const [C05, C13] = ['claims[0]', 'claims[1]'];
const RESERVED = 'expected another name: every object has this one by itself';

/** The first place where a piece of a text stands, replaced; the piece must be there. */
function edited(text: string, piece: string, by: string): string {
  expect(text).toContain(piece);
  return text.replace(piece, () => by);
}

describe('a comparison of another shape', () => {
  it.each([
    [
      '"seed":',
      '"sead":',
      'sead: found an unknown field, expected only $schema, format, scenarios, seed',
    ],
    ['"scenarios":80', '"scenarios":-1', 'scenarios: found -1, expected a whole number, 0 or more'],
    ['"strategies":["original"', '"strategies":["constructor"', `found "constructor", ${RESERVED}`],
    [
      '"property":"config-window-accepted"',
      '"property":"x"',
      'cells[0].property: found "x", expected one of config-window-accepted, ',
    ],
    ['"interval":[0.', '"interval":[1.', 'cells[0].interval[0]: found 1.'],
    [
      '"window":"config"',
      '"window":"confg"',
      'window: found "confg", expected one of vram, config',
    ],
    ['"population":{', '"population":{"__proto__":{"x":1},', `found a field, ${RESERVED}`],
    ['"A5":', '"A6":', 'assumptions.A6: found an unknown field, expected only A1, A2, A3, A4, A5'],
  ])('%s as %s', (piece, by, message) => {
    expect(messageOf(edited(COMPARISON, piece, by))).toContain(message);
  });

  it('is refused in time where it is nested deeply', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const text = edited(COMPARISON, '"scenarios":80', `"scenarios":${deep}`);
    expect(messageOf(text)).toMatch(/^r\.json(:\d+:\d+)?: scenarios: found a list of 1, expected/);
  });

  it('is refused with its line and column', () => {
    const text = '{\n  "format": "hvmmio-comparison/1",\n  "scenarios": true\n}';
    expect(messageOf(text)).toBe(
      'r.json:3:16: scenarios: found true, expected a whole number, 0 or more',
    );
  });
});

it.each([
  ['"exhausted":true', '"exhausted":1', 'exhausted: found 1, expected true or false'],
  [
    '"lowMmio":["unasked"',
    '"lowMmio":["1MiB"',
    'lattice.lowMmio[0]: found "1MiB", expected the id',
  ],
  [
    '"where":{"kinds":["gen2"',
    '"where":{"kinds":["gen3"',
    'where.kinds[0]: found "gen3", expected',
  ],
  [
    '"violated":{"original":{',
    '"violated":{"original":{"x":1,',
    'where.violated.original.x: found 1',
  ],
])('a census of another shape: %s as %s', (piece, by, message) => {
  expect(messageOf(edited(CENSUS, piece, by))).toContain(message);
});

describe('claims of another shape', () => {
  it.each([
    ['"reads":', '"raeds":', `${C05}.raeds: found an unknown field, expected only id, source,`],
    ['"id":"C13"', '"id":"toString"', `${C13}.id: found "toString", ${RESERVED}`],
    ['"verdict":"refuted"', '"verdict":"so so"', `${C05}.verdict: found "so so", expected one of`],
    ['"tried":2,', '"tried":2.5,', `${C05}.tried: found 2.5, expected a whole`],
    ['"exhaustive":false', '"exhaustive":0', `${C05}.exhaustive: found 0, expected true or false`],
    [
      '"evidence":[',
      '"evidence":["",',
      `${C05}.evidence[0]: found "", expected a text of 1 to 2000`,
    ],
  ])('%s as %s', (piece, by, message) => {
    expect(messageOf(edited(CLAIMS, piece, by))).toContain(`: ${message}`);
  });

  it.each([
    ['"lowMmio":"3GiB"', '"lowMmio":"3GB"', 'host.lowMmio: found "3GB", expected a size above 0'],
    ['"generation":2', '"generation":3', 'host.generation: found 3, expected 1 or 2'],
    ['{"probe":"pci0"}', '{"probe":"pci1"}', 'boots[0].events[0].probe: found "pci1", expected'],
    ['"resolution":[', '"name":"x","resulotion":[', 'host.name: found "x", expected only arch, '],
  ])('with the scenario %s as %s', (piece, by, message) => {
    expect(messageOf(edited(CLAIMS, piece, by))).toContain(
      `${C05}.counterexample.scenario.${message}`,
    );
  });

  it('without a scenario', () => {
    const counterexample = { strategy: 'original' };
    const text = JSON.stringify({ format, claims: [{ ...claims[0], counterexample }] });
    expect(messageOf(text)).toContain(
      `${C05}.counterexample.scenario: found nothing, expected a scenario`,
    );
  });

  it('of which there are too many', () => {
    const many = Array.from({ length: 101 }, (_, at) => ({ ...claims[0], id: `C${at}` }));
    expect(messageOf(JSON.stringify({ format, claims: many }))).toContain(
      'claims: found a list of 101, expected a list of at most 100 claims',
    );
  });
});

it('any text is a text', () => {
  const hostile = '</script><img src=x onerror=alert(1)>\u2028';
  const text = CLAIMS.replaceAll(/"(claim|reads|domain)":"[^"]*"/g, (_, key) =>
    JSON.stringify({ [key]: hostile }).slice(1, -1),
  );
  expect(parse(text)).toMatchObject({ claims: [{ claim: hostile }, { reads: hostile }, {}, {}] });
});
