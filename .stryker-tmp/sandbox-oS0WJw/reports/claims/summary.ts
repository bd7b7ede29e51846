import { type Blocks, left, table, title } from '../words/blocks.ts';
import type { Verdicts } from './judged.ts';
import { countWords, notJudgedWords, sumWords, verdictWords } from './words.ts';

/** How many claims fall each way, and a row for each. */
export function claimsSummary({ judged, notJudged }: Verdicts): Blocks {
  const { all, ...falls } = sumWords(
    judged.map(({ verdict }) => verdict.verdict),
    notJudged.length,
  );
  const { upheld, refuted, resting, open } = falls;
  return [
    title(`${all}: ${[upheld, refuted, resting, open].filter(Boolean).join(', ')}`),
    table(
      [left('id'), left('claim'), left('verdict'), left('evidence')],
      [
        ...judged.map(({ claim, verdict }) => [
          claim.id,
          claim.claim,
          verdictWords(verdict),
          countWords(verdict),
        ]),
        ...notJudged.map((claim) => [claim.id, claim.claim, notJudgedWords(claim)]),
      ],
    ),
  ];
}
