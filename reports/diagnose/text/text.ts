import { assumedInShort, USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import { type Blocks, paragraph } from '../../words/blocks.ts';
import { toTerminal } from '../../words/terminal.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { comparedBlocks } from './compared.ts';
import { explanationBlocks } from './explanation.ts';
import { factBlocks, unknownBlocks } from './facts.ts';
import { firstBlocks } from './first.ts';
import { adviceBlocks, dependenceBlocks, strategyBlocks } from './risk.ts';

const WIDTH = 80;

/** A diagnosis for people, in 80 columns. `files` were read. */
export function writeDiagnosis(diagnosis: Diagnosis, files: readonly string[]): string {
  return toTerminal(blocksOf(diagnosis, files), { width: WIDTH });
}

/** What the owner needs first, then what it rests on. */
export function blocksOf(diagnosis: Diagnosis, files: readonly string[]): Blocks {
  const { judged } = diagnosis;
  return [
    ...firstBlocks(diagnosis),
    ...(judged === null ? [] : adviceBlocks(judged.advice, judged.risk)),
    ...(judged === null || judged.risk.own.failing === 0
      ? []
      : [...dependenceBlocks(judged.risk, judged.fit), ...strategyBlocks(judged.risk)]),
    ...factBlocks(diagnosis, files),
    ...(diagnosis.verdict.headline === 'not-hyper-v' ? [] : unknownBlocks(diagnosis)),
    ...comparedBlocks(diagnosis),
    ...explanationBlocks(diagnosis),
    ...(judged === null ? [] : [paragraph(`Assumed: ${assumedInShort(USUALLY_ASSUMED)}`)]),
  ];
}
