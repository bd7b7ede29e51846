import type { Counterexample } from '../../properties/claims/finding.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import type { ClaimsDocument, CounterexampleDocument } from './document.ts';
import type { Judged } from './judged.ts';

function writeCounterexample(found: Counterexample | null): CounterexampleDocument | null {
  if (found === null) return null;
  return { strategy: found.strategy, scenario: writeScenario(found.scenario) };
}

/** Verdicts as one document (format `hvmmio-claims/1`), ready for JSON. */
export function claimsDocument(judged: readonly Judged[]): ClaimsDocument {
  const claims = judged.map(({ claim, verdict }) => ({
    ...claim,
    ...verdict,
    counterexample: writeCounterexample(verdict.counterexample),
    underAssumptions: verdict.underAssumptions.map((side) => ({
      ...side,
      counterexample: writeCounterexample(side.counterexample),
    })),
    outside: verdict.outside.map((one) => ({
      ...one,
      counterexample: writeCounterexample(one.counterexample),
    })),
  }));
  return { format: 'hvmmio-claims/1', claims };
}
