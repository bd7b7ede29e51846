import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, simulate } from '../../engine/index.ts';
import { allClaims } from '../../properties/claims/kernel-claims.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { highConfigWindow } from '../../strategies/high-config-window.ts';
import { strategies } from '../../strategies/index.ts';
import { toTerminal } from '../words/terminal.ts';
import { claims } from './command.ts';
import { chosenClaims, judgeClaims } from './judged.ts';
import { claimsInShort } from './text-list.ts';

function told(ids: readonly string[], json = false): string {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  claims({ ids, strategies, json }, out);
  return text;
}

/** The scenario of the command that replays a counterexample. */
function replayed(text: string) {
  const [, json = ''] = /\n {2}echo '([^']*)' \|\n/.exec(text) ?? [];
  return readScenario(JSON.parse(json)).scenario;
}

describe('one claim in full', () => {
  it('a refuted one: domain, evidence and what refutes it', () => {
    const text = told(['C24']);
    const lines = text.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'C24  On Gen1 the conflict is inevitable only where the framebuffer needs more',
      '    than 108 MiB (S4)',
      '  refuted',
      '  premises: a framebuffer of at most 108 MiB',
    ]);
    expect(text).toContain(
      '  fails in 132 of 324 cases, all of the domain: Gen1; low MMIO unasked,',
    );
    expect(text).toContain(
      '\nEvidence\n  from 66 to 108 MiB: fails in 132 of 132\n  up to 64 MiB: holds in all 192\n',
    );
    expect(text).toContain('\n  the same: A1=uefi, ');
    expect(text).toContain(
      '\nOutside its premises, which decides nothing\n  with framebuffers from 110 to 128 MiB: fails in 60 of 60\n',
    );
    expect(text).toContain(
      '\n  host     Gen1 x86_64, framebuffer 66 MiB, default low and high MMIO\n',
    );
  });

  it('one that rests on an assumption: both sides, and the command for the other', () => {
    const text = told(['C13']);
    expect(text).toContain('  rests on an assumption: usually upheld, refuted under A2=kept\n');
    expect(text).toMatch(/\n {2}A2=kept {2}refuted {2}fails in \d+ of 5904\n/);
    expect(text).toContain('\n    hvmmio run - --strategy high-config-window --assume A2=kept\n');
    const scenario = replayed(text);
    const kept = { ...DEFAULT_ASSUMPTIONS, A2: 'kept' } as const;
    const words = (assumptions: typeof kept | typeof DEFAULT_ASSUMPTIONS) =>
      scenario &&
      simulate(scenario, highConfigWindow, undefined, assumptions).boots[1]?.words.map(
        ({ word }) => word,
      );
    expect(words(DEFAULT_ASSUMPTIONS)).toEqual(['works', 'works']);
    expect(words(kept)).toContain('refused');
  });

  it('an upheld one has nothing to replay', () => {
    expect(told(['C20'])).not.toContain('Replay');
  });

  it('several, in the order that they are asked for, in lower case too', () => {
    const heads = told(['c27', 'C05'])
      .split('\n')
      .filter((line) => /^C\d\d {2}/.test(line));
    expect(heads.map((line) => line.slice(0, 3))).toEqual(['C27', 'C05']);
  });

  it('data claims cite their data', () => {
    expect(told(['C05', 'C27'])).toMatch(/VirtualClient,\s+53e432adb5d1[\s\S]*reply of 2026-04-28/);
  });

  it('an unknown one is refused in one line', () => {
    expect(() => told(['C05', 'C3'])).toThrow(
      'unknown claim "C3", expected one from C01 to K6; did you mean "C03"?',
    );
  });
});

describe('many claims in short', () => {
  const judged = judgeClaims(chosenClaims(['C02', 'C05', 'C20']), strategies);
  const list = toTerminal(claimsInShort(judged, strategies), { width: 100 });

  it('each with its count and what refutes it, and their sum', () => {
    const lines = list.split('\n');
    expect(lines).toContain('C05  refuted');
    expect(lines).toContain(
      'C02  rests on an assumption: usually refuted, upheld under A1=uefi and A1=firmware',
    );
    expect(lines).toContain('  fails in 1 of 2 recorded from real machines');
    expect(lines).toContain('  holds in 3 cases, all of the domain');
    expect(list).toContain('smallest: Gen2 x86_64, framebuffer 10 MiB, default low and high MMIO;');
    expect(lines).toContain('3 claims: 1 upheld, 1 refuted, 1 rests on an assumption.');
  });

  it('is plain ASCII, and no line is wide', () => {
    expect(list).toMatch(/^[\n -~]*$/);
    expect(Math.max(...list.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  it('are all there are where none is named', () => {
    expect(chosenClaims([])).toBe(allClaims);
  });
});

it('as JSON: the ledger, the verdict, and scenarios as files have them', () => {
  const document = JSON.parse(told(['C02'], true));
  expect(document).toMatchObject({
    format: 'hvmmio-claims/1',
    claims: [
      {
        id: 'C02',
        source: 'S0',
        verdict: 'rests on an assumption',
        usually: 'refuted',
        tried: 13056,
        failing: 8160,
        exhaustive: true,
        counterexample: { strategy: 'original', scenario: { format: 'hvmmio-scenario/1' } },
      },
    ],
  });
  expect(document.claims[0].underAssumptions).toContainEqual({
    assumption: 'A1=uefi',
    verdict: 'upheld',
    tried: 13056,
    failing: 0,
    counterexample: null,
  });
});
