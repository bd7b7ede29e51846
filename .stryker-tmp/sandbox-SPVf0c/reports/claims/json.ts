import type { Counterexample } from '../../properties/claims/finding.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import type { ClaimsDocument, CounterexampleDocument } from './document.ts';
import type { Verdicts } from './judged.ts';
import { settlesWords } from './words.ts';

function writeCounterexample(found: Counterexample | null): CounterexampleDocument | null {
  if (found === null) return null;
  return { strategy: found.strategy, scenario: writeScenario(found.scenario) };
}

/** Verdicts as one document (format `hvmmio-claims/1`), ready for JSON. */
export function claimsDocument({ judged, notJudged }: Verdicts): ClaimsDocument {
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
  const open = notJudged.map(({ series, ...claim }) => ({
    ...claim,
    settledBy: settlesWords({ id: claim.id, series }),
  }));
  return { format: 'hvmmio-claims/1', claims, notJudged: open };
}
