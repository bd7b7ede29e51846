import type { Strategy } from '../../engine/index.ts';
import type { ClaimVerdict } from '../../properties/claims/finding.ts';
import { judgeClaim } from '../../properties/claims/judge.ts';
import { type Claim, ledger } from '../../properties/claims/ledger.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../properties/scenarios/nearest.ts';
import type { Holding } from '../running/holding.ts';

/** A claim and how it falls. */
export interface Judged {
  readonly claim: Claim;
  readonly verdict: ClaimVerdict;
}

/** The claims of these ids, in that order; all where none is named. An InputError for an unknown id. */
export function chosenClaims(ids: readonly string[]): readonly Claim[] {
  if (ids.length === 0) return ledger;
  const known = ledger.map(({ id }) => id);
  return ids.map((id) => {
    const found = ledger.find((claim) => claim.id === id.toUpperCase());
    if (found !== undefined) return found;
    const hint = didYouMean(id, known);
    const expected = `expected one from ${known[0]} to ${known.at(-1)}${hint}`;
    throw new InputError(`unknown claim ${JSON.stringify(id)}, ${expected}`);
  });
}

/** Judges them with these strategies. */
export function judgeClaims(
  claims: readonly Claim[],
  strategies: readonly Strategy[],
): readonly Judged[] {
  return claims.map((claim) => ({ claim, verdict: judgeClaim(claim, strategies) }));
}

/** Whether all of them are upheld: not where one is refuted, and else open where one rests on an assumption. */
export function allUpheld(judged: readonly Judged[]): Holding {
  const verdicts = judged.map(({ verdict }) => verdict.verdict);
  if (verdicts.includes('refuted')) return 'does not hold';
  return verdicts.includes('rests on an assumption') ? 'cannot tell' : 'holds';
}
