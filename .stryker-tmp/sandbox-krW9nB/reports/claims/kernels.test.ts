import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { kernelStrategy } from '../../strategies/kernel/kernel-strategy.ts';
import { tinyModule } from '../../strategies/kernel/testing/tiny-module.ts';
import { toMarkdown } from '../words/markdown.ts';
import { claims } from './command.ts';
import { claimsShape } from './document.ts';
import { allUpheld, chosenClaims, judgeClaims } from './judged.ts';
import { kernelsSpokenOf } from './kernels.ts';
import { claimsSummary } from './summary.ts';

function kernelOf(about: string, id: string) {
  return kernelStrategy(tinyModule({ about }), `out/${id}.wasm`, id);
}
const OF_6_1 = kernelOf('{"release":"6.1.192"}', 'mine');

function told(ids: readonly string[], all = strategies, json = false): string {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  claims({ ids, strategies: all, json }, out);
  return text;
}

describe('a claim about a kernel that is not given', () => {
  it('is not judged, and what settles it is a command', () => {
    const text = told(['K6']);
    expect(text).toContain('\n  not judged: give a module or the tree of Linux 6.12\n');
    expect(text).toContain('\n  hvmmio claims K6 --strategy kernel:linux-source-6.12\n');
    expect(text).not.toMatch(/\b0\b/);
  });

  it('is counted as that, and leaves the rest to be judged', () => {
    const verdicts = judgeClaims(chosenClaims(['C20', 'K5', 'K6']), strategies);
    expect(toMarkdown(claimsSummary(verdicts))).toContain(
      '3 claims: 1 upheld, 0 refuted, 0 rest on an assumption, 2 not judged',
    );
    expect(verdicts.judged.map(({ claim }) => claim.id)).toEqual(['C20']);
    expect(allUpheld(verdicts)).toBe('cannot tell');
    expect(allUpheld(judgeClaims(chosenClaims(['C20']), strategies))).toBe('holds');
    expect(allUpheld(judgeClaims(chosenClaims(['C24', 'K5']), strategies))).toBe('does not hold');
  });

  it('is listed in the document, without a count', () => {
    const document = JSON.parse(told(['C20', 'K5'], strategies, true));
    expect(claimsShape.safeParse(document).error).toBe(undefined);
    expect(document.notJudged).toEqual([
      {
        id: 'K5',
        source: 'ours',
        claim: 'The 6.1 backport decides as mainline does',
        premises: 'Hyper-V, and firmware that describes the VM by ACPI',
        reads: expect.stringContaining('each kernel reserves what mainline reserves'),
        settledBy: 'hvmmio claims K5 --strategy kernel:linux-source-6.1',
      },
    ]);
  });
});

it('with a kernel it is judged, and the replay names its file', () => {
  const text = told(['K5'], [...strategies, OF_6_1]);
  expect(text).toContain('\n  refuted\n');
  expect(text).toContain('The smallest on which it fails (mine)');
  expect(text).toContain('\n    hvmmio run - --strategy kernel:out/mine.wasm\n');
});

describe('what is no kernel of which a claim speaks is refused', () => {
  it.each([
    ['another strategy', strategies.slice(0, 1), /found strategy "original", expected a kernel/],
    ['of another release', [kernelOf('{"release":"6.13.1"}', 'x')], /found 6\.13\.1, expected/],
    ['of no release', [kernelOf('spoilt', 'x')], /found a kernel of no known release, expected/],
    [
      'twice the same',
      [OF_6_1, kernelOf('{"release":"6.1.9"}', 'other')],
      /found two kernels of linux-6\.1, mine and other, expected one/,
    ],
  ])('%s', (_what, all, words) => {
    expect(() => kernelsSpokenOf(all)).toThrow(words);
  });
});
