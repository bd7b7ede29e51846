import { kindsSection } from '../failures/kinds-table.ts';
import { describeStopped } from '../running/stopped.ts';
import { type Blocks, command, figures, paragraph, section, title } from '../words/blocks.ts';
import { toMarkdown } from '../words/markdown.ts';
import { counted } from '../words/numbers.ts';
import { toTerminal } from '../words/terminal.ts';
import type { Comparison } from './comparison.ts';
import { methodSection } from './method.ts';
import { cellRows, notJudged, replayCommand, smallestOf } from './parts.ts';
import type { Shift } from './shifts.ts';
import { changesSections } from './text-changes.ts';
import { ratesSection } from './text-rates.ts';
import { shiftsSection } from './text-shifts.ts';
import { strataSection } from './text-strata.ts';

const WIDTH = 110;

/** A comparison for a terminal; `shifts` as they change under other assumptions, or null. */
export function writeComparison(
  comparison: Comparison,
  shifts: readonly Shift[] | null = null,
): string {
  return toTerminal(comparisonBlocks(comparison, shifts), { width: WIDTH, apart: 2 });
}

/** The same as Markdown. */
export function writeComparisonMarkdown(
  comparison: Comparison,
  shifts: readonly Shift[] | null = null,
): string {
  return toMarkdown(comparisonBlocks(comparison, shifts));
}

function comparisonBlocks(comparison: Comparison, shifts: readonly Shift[] | null): Blocks {
  const { scenarios, seed, strategies, baseline, kinds, assumed, stopped = [] } = comparison;
  const replay = replayCommand(comparison);
  return [
    title(
      `${counted(strategies.length, 'strategy', 'strategies')} on the same ${counted(scenarios, 'scenario')}, drawn from the population of real VMs with seed ${seed}`,
    ),
    ...stopped.map((one) => paragraph(`Stopped and left out: ${describeStopped(one)}`)),
    paragraph(
      `Scenarios, of ${scenarios}, that violate a property (0: no violation was found; that is no proof):`,
    ),
    figures(
      strategies,
      cellRows(comparison, ({ violated }) => String(violated)),
    ),
    paragraph([
      'The smallest scenario found for each: ',
      { code: `population-${seed}-N` },
      ' with this N',
    ]),
    figures(
      strategies,
      cellRows(comparison, (cell) => smallestOf(cell, seed)),
    ),
    paragraph(notJudged(comparison)),
    section('Replay one, for example', command(...replay)),
    ratesSection(comparison),
    strataSection(comparison),
    kindsSection({ kinds, strategies, baseline, figure: 'Scenarios', show: String }),
    ...(shifts === null ? [] : [shiftsSection(comparison, shifts)]),
    methodSection(assumed),
    ...changesSections(comparison),
  ];
}
