import { kindsTable } from '../failures/kinds-table.ts';
import type { Comparison } from './comparison.ts';

/** Which strategy shows which kind of failure how often, and which it cures or brings. */
export function describeKinds({ kinds, strategies, baseline }: Comparison): string[] {
  return [
    'Kinds of failure, by what happened: scenarios that show it.',
    ...kindsTable(kinds, strategies, baseline, String),
  ];
}
