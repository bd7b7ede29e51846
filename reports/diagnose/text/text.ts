import { assumedInShort, USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { describeCompared } from './compared.ts';
import { describeExplanation } from './explanation.ts';
import { describeFacts, describeUnknown } from './facts.ts';
import { describeAdvice, describeDependences, describeStrategies } from './risk.ts';
import { describeVerdict } from './verdict.ts';

/** A diagnosis for people: what the owner needs first, then what it rests on. `files` were read. */
export function writeDiagnosis(diagnosis: Diagnosis, files: readonly string[]): string {
  const { judged } = diagnosis;
  const parts = [
    describeVerdict(diagnosis),
    ...(judged === null
      ? []
      : [
          describeAdvice(judged.advice, judged.risk),
          describeDependences(judged.risk),
          describeStrategies(judged.risk),
        ]),
    describeFacts(diagnosis, files),
    describeUnknown(diagnosis),
    ...(judged === null ? [] : [describeCompared(diagnosis), describeExplanation(diagnosis)]),
    [`Assumed: ${assumedInShort(USUALLY_ASSUMED)}`],
  ];
  const told = parts.filter(({ length }) => length > 0).map((lines) => lines.join('\n'));
  return `${told.join('\n\n')}\n`;
}
