import { describePopulation } from '../../properties/population/words.ts';
import { describeAssumed } from '../assume/assumptions.ts';
import { describeStopped } from '../running/stopped.ts';
import { grid } from '../words/grid.ts';
import { counted } from '../words/numbers.ts';
import { wrapped } from '../words/wrapped.ts';
import type { Comparison } from './comparison.ts';
import { cellRows, notJudged, replayCommand, smallestOf } from './parts.ts';
import type { Shift } from './shifts.ts';
import { describeChanges } from './text-changes.ts';
import { describeKinds } from './text-kinds.ts';
import { describeRates } from './text-rates.ts';
import { describeShifts } from './text-shifts.ts';
import { describeStrata } from './text-strata.ts';

/** A comparison as plain text; `shifts` as they change under other assumptions, or null. */
export function writeComparison(
  comparison: Comparison,
  shifts: readonly Shift[] | null = null,
): string {
  const { scenarios, seed, strategies, properties, assumed, stopped = [] } = comparison;
  const command = replayCommand(comparison);
  const judgedLess = notJudged(comparison);
  const lines = [
    `${scenarios} scenarios drawn from the population of real VMs with seed ${seed};`,
    `${counted(strategies.length, 'strategy', 'strategies')}, ${properties.length} properties, every strategy on the same scenarios.`,
    '',
    ...stopped.flatMap((one) => [...wrapped(`Stopped and left out: ${describeStopped(one)}`), '']),
    `Scenarios, of ${scenarios}, that violate a property (0: no violation was found; that is no proof):`,
    '',
    ...grid(
      strategies,
      cellRows(comparison, ({ violated }) => String(violated)),
    ),
    '',
    `The smallest scenario found for each: population-${seed}-N with this N`,
    '',
    ...grid(
      strategies,
      cellRows(comparison, (cell) => smallestOf(cell, seed)),
    ),
    '',
    ...(command === null ? [] : ['Replay one, for example:', `  ${command}`, '']),
    ...(judgedLess === null ? [] : [...wrapped(judgedLess), '']),
    ...describeRates(comparison),
    '',
    ...describeStrata(comparison),
    '',
    ...describeKinds(comparison),
    '',
    ...(shifts === null ? [] : describeShifts(comparison, shifts)),
    ...describePopulation().flatMap(wrapped),
    '',
    ...describeAssumed(assumed),
    ...describeChanges(comparison),
  ];
  return `${lines.join('\n')}\n`;
}
