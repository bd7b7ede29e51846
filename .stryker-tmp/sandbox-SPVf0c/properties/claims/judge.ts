import { DEFAULT_ASSUMPTIONS, type Strategy } from '../../engine/index.ts';
import { benchOf } from './bench.ts';
import type { Evaluator } from './evaluator.ts';
import { evaluators } from './evaluators/index.ts';
import type { ClaimVerdict, Finding, OtherSide, Side } from './finding.ts';
import type { Claim } from './ledger.ts';
import { OTHER_SETTINGS } from './settings.ts';

/** How these counts fall. */
function sideOf({ tried, failing }: Pick<Finding, 'tried' | 'failing'>): Side {
  if (tried === 0) return 'nothing to judge';
  return failing === 0 ? 'upheld' : 'refuted';
}

function otherSides(
  { judge, disputed }: Evaluator,
  usually: Side,
  strategies: readonly Strategy[],
): OtherSide[] {
  const findings = OTHER_SETTINGS.map(({ id, assumptions }) => {
    return { id, finding: judge(benchOf(strategies, assumptions)) };
  });
  if (disputed !== undefined) {
    const finding = disputed.judge(benchOf(strategies, DEFAULT_ASSUMPTIONS));
    findings.push({ id: disputed.id, finding });
  }
  return findings.map(({ id, finding }) => {
    const verdict = sideOf(finding);
    const { tried, failing, smallest } = finding;
    const counterexample = verdict === usually ? null : smallest;
    return { assumption: id, verdict, tried, failing, counterexample };
  });
}

/** Where sides differ, a claim rests on an assumption; a side with nothing to judge takes no part. */
function verdictOf(
  usually: Side,
  others: readonly Pick<OtherSide, 'verdict'>[],
): ClaimVerdict['verdict'] {
  const sides = new Set([usually, ...others.map(({ verdict }) => verdict)]);
  if (sides.has('upheld') && sides.has('refuted')) return 'rests on an assumption';
  return sides.has('refuted') ? 'refuted' : 'upheld';
}

/**
 * How a claim falls, under the assumptions usually made and under every other answer to each of their
 * questions in turn. `strategies` are those that claims speak of, by id; a RangeError where one is
 * missing, or a claim has no evaluator or nothing to be tried on.
 */
export function judgeClaim({ id }: Claim, strategies: readonly Strategy[]): ClaimVerdict {
  const evaluator = evaluators[id];
  if (evaluator === undefined) throw new RangeError(`no evaluator for ${id}`);
  const finding = evaluator.judge(benchOf(strategies, DEFAULT_ASSUMPTIONS));
  const usually = sideOf(finding);
  if (usually === 'nothing to judge') throw new RangeError(`nothing to try ${id} on`);
  const underAssumptions = otherSides(evaluator, usually, strategies);
  return {
    id,
    verdict: verdictOf(usually, underAssumptions),
    usually,
    domain: evaluator.domain,
    tried: finding.tried,
    failing: finding.failing,
    exhaustive: evaluator.exhaustive,
    counterexample: finding.smallest,
    underAssumptions,
    evidence: finding.evidence(),
    outside: finding.outside(),
  };
}
