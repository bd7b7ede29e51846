import { populationName } from '../../properties/population/population.ts';
import { describePopulation } from '../../properties/population/words.ts';
import { assumedOtherwise, describeAssumed } from '../assumptions.ts';
import { grid } from '../grid.ts';
import type { Cell, Comparison } from './comparison.ts';
import type { Shift } from './shifts.ts';
import { describeKinds } from './text-kinds.ts';
import { describeRates } from './text-rates.ts';
import { describeShifts } from './text-shifts.ts';
import { describeStrata } from './text-strata.ts';
import { MOST_BOOTS } from './verdict.ts';
import { wrapped } from './wrapped.ts';

function table(comparison: Comparison, show: (cell: Cell) => string): string[] {
  const rows = comparison.properties.map((property) => ({
    label: property,
    cells: comparison.cells.filter((cell) => cell.property === property).map(show),
  }));
  return grid(comparison.strategies, rows);
}

function indexOf(cell: Cell, seed: string): string {
  if (cell.smallest === null) return '-';
  return cell.smallest.slice(populationName(seed, '').length);
}

function replay({ cells, strategies, assumed }: Comparison): string[] {
  const found = cells.find(({ smallest }) => smallest !== null);
  if (found === undefined) return [];
  const one = strategies.includes(found.strategy) ? ` --strategy ${found.strategy}` : '';
  const otherwise = Object.entries(assumedOtherwise(assumed))
    .map(([id, value]) => ` --assume ${id.toLowerCase()}=${value}`)
    .join('');
  return ['Replay one, for example:', `  hvmmio run ${found.smallest}${one}${otherwise}`, ''];
}

function notJudged({ cells, scenarios }: Comparison): string[] {
  const least = Math.min(...cells.map(({ judged }) => judged));
  if (least === scenarios) return [];
  return [
    `load-order-irrelevant was not judged on ${scenarios - least} scenarios, whose load orders need more than`,
    `${MOST_BOOTS} boots each.`,
    '',
  ];
}

/** A comparison as plain text; `shifts` as they change under other assumptions, or null. */
export function writeComparison(
  comparison: Comparison,
  shifts: readonly Shift[] | null = null,
): string {
  const { scenarios, seed, strategies, properties, assumed } = comparison;
  const lines = [
    `${scenarios} scenarios drawn from the population of real VMs with seed ${seed};`,
    `${strategies.length} strategies, ${properties.length} properties, every strategy on the same scenarios.`,
    '',
    `Scenarios, of ${scenarios}, that violate a property (0: no violation was found; that is no proof):`,
    '',
    ...table(comparison, ({ violated }) => String(violated)),
    '',
    `The smallest scenario found for each: population-${seed}-N with this N`,
    '',
    ...table(comparison, (cell) => indexOf(cell, seed)),
    '',
    ...replay(comparison),
    ...notJudged(comparison),
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
  ];
  return `${lines.join('\n')}\n`;
}
