import { assumedInShort, USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import { type Blocks, paragraph } from '../../words/blocks.ts';
import { toTerminal, USUAL_WIDTH } from '../../words/terminal.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { isAtRisk } from '../verdict.ts';
import { comparedBlocks } from './compared.ts';
import { explanationBlocks } from './explanation.ts';
import { factBlocks, unknownBlocks } from './facts.ts';
import { firstBlocks } from './first.ts';
import { adviceBlocks, dependenceBlocks, strategyBlocks } from './risk.ts';

/** A diagnosis for people, in `width` columns. `files` were read. */
export function writeDiagnosis(
  diagnosis: Diagnosis,
  files: readonly string[],
  width = USUAL_WIDTH,
): string {
  return toTerminal(blocksOf(diagnosis, files), { width });
}

function riskBlocks({ advice, risk, fit }: NonNullable<Diagnosis['judged']>): Blocks {
  return [...adviceBlocks(advice, risk), ...dependenceBlocks(risk, fit), ...strategyBlocks(risk)];
}

/** What the owner needs first, then what it rests on. */
export function blocksOf(diagnosis: Diagnosis, files: readonly string[]): Blocks {
  const { judged } = diagnosis;
  return [
    ...firstBlocks(diagnosis),
    ...(judged === null || !isAtRisk(diagnosis.verdict) ? [] : riskBlocks(judged)),
    ...factBlocks(diagnosis, files),
    ...(diagnosis.verdict.headline === 'not-hyper-v' ? [] : unknownBlocks(diagnosis)),
    ...comparedBlocks(diagnosis),
    ...explanationBlocks(diagnosis),
    ...(judged === null ? [] : [paragraph(`Assumed: ${assumedInShort(USUALLY_ASSUMED)}`)]),
  ];
}
