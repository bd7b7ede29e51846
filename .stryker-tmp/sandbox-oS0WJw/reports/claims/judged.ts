import type { Strategy } from '../../engine/index.ts';
import type { ClaimVerdict } from '../../properties/claims/finding.ts';
import { judgeClaim } from '../../properties/claims/judge.ts';
import {
  allClaims,
  type KernelClaim,
  withoutKernel,
} from '../../properties/claims/kernel-claims.ts';
import type { Claim } from '../../properties/claims/ledger.ts';
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
  if (ids.length === 0) return allClaims;
  const known = allClaims.map(({ id }) => id);
  return ids.map((id) => {
    const found = allClaims.find((claim) => claim.id === id.toUpperCase());
    if (found !== undefined) return found;
    const hint = didYouMean(id, known);
    const expected = `expected one from ${known[0]} to ${known.at(-1)}${hint}`;
    throw new InputError(`unknown claim ${JSON.stringify(id)}, ${expected}`);
  });
}

/** Claims, those about kernels that were not given left unjudged. */
export interface Verdicts {
  readonly judged: readonly Judged[];
  readonly notJudged: readonly KernelClaim[];
}

/** Judges them with these strategies. */
export function judgeClaims(claims: readonly Claim[], strategies: readonly Strategy[]): Verdicts {
  const notJudged = withoutKernel(claims, strategies);
  const judged = claims
    .filter(({ id }) => notJudged.every((claim) => claim.id !== id))
    .map((claim) => ({ claim, verdict: judgeClaim(claim, strategies) }));
  return { judged, notJudged };
}

/** Whether all of them are upheld: not where one is refuted, else open where one is not judged or rests on an assumption. */
export function allUpheld({ judged, notJudged }: Verdicts): Holding {
  const verdicts = judged.map(({ verdict }) => verdict.verdict);
  if (verdicts.includes('refuted')) return 'does not hold';
  const open = verdicts.includes('rests on an assumption') || notJudged.length > 0;
  return open ? 'cannot tell' : 'holds';
}
