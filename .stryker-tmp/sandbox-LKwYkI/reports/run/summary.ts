import { type Blocks, left, paragraph, table, title } from '../words/blocks.ts';
import { counted } from '../words/numbers.ts';
import type { Tally } from './tally.ts';

/** How many runs violate a property, and which, scenario by scenario. */
export function runSummary({ trials, violating, shown }: Tally): Blocks {
  const more = violating - shown.length;
  return [
    title(
      `${counted(violating, 'run')} of ${trials} ${violating === 1 ? 'violates' : 'violate'} a property`,
    ),
    table(
      [left('scenario'), left('strategy'), left('violates')],
      shown.map(({ where, strategy, violated }) => [where, strategy, violated.join(', ')]),
    ),
    paragraph(more === 0 ? '' : `${counted(more, 'more run')} not shown.`),
  ];
}
