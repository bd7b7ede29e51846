import type { ClaimVerdict, OtherSide } from '../../properties/claims/finding.ts';
import { listed } from '../words/wrap.ts';

/** What decides the words of a verdict. */
interface Sides extends Pick<ClaimVerdict, 'verdict' | 'usually'> {
  readonly underAssumptions: readonly Pick<OtherSide, 'assumption' | 'verdict'>[];
}

/** The assumptions on which a verdict rests: those that turn it. */
function turningIn({ usually, underAssumptions }: Sides): string[] {
  return underAssumptions
    .filter(({ verdict }) => verdict !== usually && verdict !== 'nothing to judge')
    .map(({ assumption }) => assumption);
}

/** The verdict in a few words, both sides of it where there are two. */
export function verdictWords(verdict: Sides): string {
  if (verdict.verdict !== 'rests on an assumption') return verdict.verdict;
  const turning = turningIn(verdict);
  const other = verdict.usually === 'upheld' ? 'refuted' : 'upheld';
  return `rests on an assumption: usually ${verdict.usually}, ${other} under ${listed(turning)}`;
}

/** How many cases were tried, and how many speak against the claim. */
export function countWords({
  tried,
  failing,
  exhaustive,
}: Pick<ClaimVerdict, 'tried' | 'failing' | 'exhaustive'>): string {
  const cases = exhaustive ? `${tried} cases, all of the domain` : `${tried} recorded`;
  return failing === 0 ? `holds in ${cases}` : `fails in ${failing} of ${cases}`;
}
