import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { messageOf, parse } from './testing/message.ts';
import { smallClaims } from './testing/results.ts';

const { format, claims } = smallClaims(strategies);
const CLAIMS = JSON.stringify({ format, claims });
/** The claims of the text, in its order. */
const [C05, C13] = ['claims[0]', 'claims[1]'];

/** The first place where a piece of a text stands, replaced; the piece must be there. */
function edited(piece: string, by: string): string {
  expect(CLAIMS).toContain(piece);
  return CLAIMS.replace(piece, () => by);
}

describe('claims that do not fit together', () => {
  it.each([
    ['"reads":', '"raeds":', `${C05}.raeds: found an unknown field, expected only id, source,`],
    [
      '"id":"C13"',
      '"id":"C05"',
      `${C13}.id: found "C05", expected a claim that did not come befor`,
    ],
    ['"id":"C13"', '"id":"toString"', `${C13}.id: found "toString", expected another name: every`],
    ['"verdict":"refuted"', '"verdict":"so so"', `${C05}.verdict: found "so so", expected one of`],
    ['"verdict":"refuted"', '"verdict":"upheld"', `${C05}.verdict: found "upheld", expected "ref`],
    [
      '"verdict":"rests on an assumption"',
      '"verdict":"upheld"',
      `${C13}.verdict: found "upheld", expected "rests on an assumption"`,
    ],
    [
      '"tried":2,"failing":1',
      '"tried":2,"failing":3',
      `${C05}.failing: found 3, expected at most 2`,
    ],
    [
      '"tried":2,"failing":1',
      '"tried":2,"failing":0',
      `${C05}.usually: found "refuted", expected "`,
    ],
    [
      '"tried":2,"failing":1',
      '"tried":2.5,"failing":1',
      `${C05}.tried: found 2.5, expected a whole`,
    ],
    ['"exhaustive":false', '"exhaustive":0', `${C05}.exhaustive: found 0, expected true or false`],
    [
      '"assumption":"A1=firmware"',
      '"assumption":"A1=uefi"',
      `${C05}.underAssumptions[1].assumption: found "A1=uefi", expected an assumption that did not`,
    ],
    [
      '"verdict":"upheld","tried":5904',
      '"verdict":"nothing to judge","tried":5904',
      `${C13}.underAssumptions[0].verdict: found "nothing to judge", expected "upheld"`,
    ],
    [
      '"exhaustive":true,"counterexample":null',
      '"exhaustive":true,"counterexample":{"strategy":"merged","scenario":{}}',
      `${C13}.counterexample: found an object, expected null where the claim is not refuted`,
    ],
    [
      '"evidence":[',
      '"evidence":["",',
      `${C05}.evidence[0]: found "", expected a text of 1 to 2000`,
    ],
  ])('%s as %s', (piece, by, message) => {
    expect(messageOf(edited(piece, by))).toContain(`: ${message}`);
  });

  it.each([
    ['"lowMmio":"3GiB"', '"lowMmio":"3GB"', 'host.lowMmio: found "3GB", expected a size above 0'],
    ['"generation":2', '"generation":3', 'host.generation: found 3, expected 1 or 2'],
    ['{"probe":"pci0"}', '{"probe":"pci1"}', 'boots[0].events[0].probe: found "pci1", expected'],
    ['"resolution":[', '"name":"x","resulotion":[', 'host.name: found "x", expected only arch, '],
  ])('with the scenario %s as %s', (piece, by, message) => {
    expect(messageOf(edited(piece, by))).toContain(`${C05}.counterexample.scenario.${message}`);
  });

  it('without a scenario, or with a huge one', () => {
    const [first] = claims;
    const message = `${C05}.counterexample.scenario: found`;
    const having = (scenario: unknown) =>
      messageOf(
        JSON.stringify({
          format,
          claims: [{ ...first, counterexample: { strategy: 'original', scenario } }],
        }),
      );
    const devices = Array.from({ length: 900 }, (_, at) => ({ id: `device-${at}`, bars: [] }));
    const boots = [{ events: [] }];
    expect(having(undefined)).toContain(`${message} nothing, expected a scenario`);
    expect(having({ format: 'hvmmio-scenario/1', devices, boots })).toContain(
      `${message} an object, expected a scenario of at most 20000 characters`,
    );
  });

  it('of which there are none, or too many', () => {
    const [first] = claims;
    const many = Array.from({ length: 101 }, (_, at) => ({ ...first, id: `C${at}` }));
    const having = (list: unknown) => messageOf(JSON.stringify({ format, claims: list }));
    expect(having([])).toContain('claims: found an empty list, expected a list of 1 to 100 claims');
    expect(having(many)).toContain('claims: found a list of 101, expected a list of 1 to 100');
  });
});

it('what is refuted by data alone has no counterexample', () => {
  const document = { format, claims: [{ ...claims[0], counterexample: null }] };
  expect(parse(JSON.stringify(document))).toEqual(document);
});

it('any text is a text', () => {
  const hostile = '</script><img src=x onerror=alert(1)>\u2028';
  const text = CLAIMS.replaceAll(/"(claim|reads|domain)":"[^"]*"/g, (_, key) =>
    JSON.stringify({ [key]: hostile }).slice(1, -1),
  );
  expect(parse(text)).toMatchObject({ claims: [{ claim: hostile }, { reads: hostile }, {}, {}] });
});
