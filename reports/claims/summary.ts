import { type Blocks, left, table, title } from '../words/blocks.ts';
import type { Judged } from './judged.ts';
import { countWords, sumWords, verdictWords } from './words.ts';

/** How many claims fall each way, and a row for each. */
export function claimsSummary(judged: readonly Judged[]): Blocks {
  const { all, upheld, refuted, resting } = sumWords(judged.map(({ verdict }) => verdict.verdict));
  return [
    title(`${all}: ${upheld}, ${refuted}, ${resting}`),
    table(
      [left('id'), left('claim'), left('verdict'), left('evidence')],
      judged.map(({ claim, verdict }) => [
        claim.id,
        claim.claim,
        verdictWords(verdict),
        countWords(verdict),
      ]),
    ),
  ];
}
