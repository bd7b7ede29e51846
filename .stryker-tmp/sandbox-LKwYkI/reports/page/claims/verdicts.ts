import type { Side } from '../../../properties/claims/finding.ts';
import type { ClaimDocument } from '../../claims/document.ts';

/** Every way in which a claim can fall, with its mark and its class in the style sheet. */
export const VERDICTS = [
  { id: 'upheld', mark: '\u2713', look: 'upheld' },
  { id: 'refuted', mark: '\u2715', look: 'refuted' },
  { id: 'rests on an assumption', mark: '\u00b1', look: 'divided' },
] as const satisfies readonly {
  readonly id: ClaimDocument['verdict'];
  readonly mark: string;
  readonly look: string;
}[];

/** The mark and the class of a verdict, or of one side of it. */
export function looksOf(verdict: ClaimDocument['verdict'] | Side) {
  return VERDICTS.find(({ id }) => id === verdict) ?? { mark: '\u2013', look: 'none' };
}
