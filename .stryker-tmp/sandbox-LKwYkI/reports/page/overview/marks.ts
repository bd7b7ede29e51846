import type { Standing } from '../../compare/standing.ts';

/** What stands before a figure, so that it is told apart without colours too. */
export const MARKS: Readonly<Record<Standing, string>> = {
  baseline: '',
  better: '\u25bc',
  equal: '=',
  worse: '\u25b2',
};

/** The same in words, after the figure. */
export function describeStanding(standing: Standing, baseline: string): string {
  if (standing === 'baseline') return 'the baseline';
  if (standing === 'equal') return `no difference from ${baseline} shown`;
  return `${standing} than ${baseline}`;
}
