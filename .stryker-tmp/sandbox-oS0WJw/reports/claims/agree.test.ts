import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { chosenClaims, judgeClaims } from './judged.ts';
import { countWords, faresWords } from './words.ts';

describe.each(
  judgeClaims(chosenClaims([]), strategies).judged.map(
    (judged) => [judged.claim.id, judged.verdict] as const,
  ),
)('the words on %s', (_, verdict) => {
  it('count failures where the claim usually falls, and none where it stands', () => {
    const usual = verdict.usually === 'refuted' ? /^fails in [1-9]/ : /^holds in [1-9]/;
    expect(countWords(verdict)).toMatch(usual);
    if (verdict.usually !== 'upheld') return;
    expect(verdict.evidence.filter((line) => /fails in/.test(line))).toEqual([]);
  });

  it('are of one verdict under every assumption, or name those that turn it', () => {
    const judged = verdict.underAssumptions.filter((side) => side.verdict !== 'nothing to judge');
    const turned = judged.filter((side) => side.verdict !== verdict.usually);
    expect(turned.length > 0).toBe(verdict.verdict === 'rests on an assumption');
    if (turned.length === 0) expect(verdict.verdict).toBe(verdict.usually);
    for (const side of judged) {
      expect(faresWords(side)).toMatch(
        side.verdict === 'refuted' ? /^fails in [1-9]/ : /^holds in/,
      );
    }
  });

  it('never say that it fails in none', () => {
    const said = [countWords(verdict), ...verdict.evidence].join('\n');
    expect(said).not.toMatch(/fails in (none|0\b)/);
  });
});
