import type { ClaimVerdict, OtherSide } from '../../properties/claims/finding.ts';
import type { Claim } from '../../properties/claims/ledger.ts';

/** A counterexample; its scenario as the JSON of its file. */
export interface CounterexampleDocument {
  readonly strategy: string;
  readonly scenario: unknown;
}

interface Written {
  readonly counterexample: CounterexampleDocument | null;
}

/** One setting of the assumptions. */
export interface SideDocument extends Omit<OtherSide, keyof Written>, Written {}

/** One claim and how it falls. */
export interface ClaimDocument
  extends Claim,
    Omit<ClaimVerdict, keyof Written | 'underAssumptions'>,
    Written {
  readonly underAssumptions: readonly SideDocument[];
}

/** Verdicts on claims as a JSON document (format `hvmmio-claims/1`). */
export interface ClaimsDocument {
  readonly format: 'hvmmio-claims/1';
  readonly claims: readonly ClaimDocument[];
}
