import { describePopulation } from '../../properties/population/words.ts';
import { describeAssumed } from '../assumptions.ts';
import { counted } from '../counted.ts';
import { grid } from '../grid.ts';
import { describeStopped } from '../stopped.ts';
import type { Comparison } from './comparison.ts';
import { cellRows, notJudged, replayCommand, smallestOf } from './parts.ts';
import type { Shift } from './shifts.ts';
import { describeChanges } from './text-changes.ts';
import { describeKinds } from './text-kinds.ts';
import { describeRates } from './text-rates.ts';
import { describeShifts } from './text-shifts.ts';
import { describeStrata } from './text-strata.ts';
import { wrapped } from './wrapped.ts';

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
