import { isShown } from '../words/numbers.ts';
import type { Answer } from './answers.ts';

/** How often a strategy fails beside the baseline, as far as chance allows to say. */
export type Standing = 'baseline' | 'better' | 'equal' | 'worse';

/** `better` and `worse` where the difference is hardly chance; `equal` where none is shown. */
export function standingOf({ againstBaseline }: Pick<Answer, 'againstBaseline'>): Standing {
  if (againstBaseline === null) return 'baseline';
  const { difference, p } = againstBaseline;
  if (difference === 0 || !isShown(p)) return 'equal';
  return difference > 0 ? 'worse' : 'better';
}
