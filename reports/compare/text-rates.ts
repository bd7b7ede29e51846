import { inColumns } from '../words/columns.ts';
import {
  describeBounds,
  describeChance,
  describeMost,
  describeShare,
  isShown,
} from '../words/numbers.ts';
import { wrapped } from '../words/wrapped.ts';
import type { Cell, Comparison, Paired } from './comparison.ts';

/** Each rate with its 95 % interval, and the difference from the baseline's with the paired test. */
export function describeRates(comparison: Comparison): string[] {
  const { baseline, cells } = comparison;
  const seen = seenProperties(comparison);
  const unseen = describeUnseen(comparison);
  return [
    'Rates with 95 % intervals (Wilson), and how many scenarios more or fewer than under',
    `${baseline} (McNemar's exact test on the same scenarios, two-sided, each for itself):`,
    ...seen.flatMap((id) => [
      '',
      ` ${id}`,
      ...ratesOf(cells.filter((cell) => cell.property === id)),
    ]),
    ...(unseen === '' ? [] : ['', ...wrapped(` ${unseen}`)]),
  ];
}

/** The properties that some strategy was seen to violate. */
export function seenProperties({ properties, cells }: Comparison): string[] {
  return properties.filter((id) => cells.some((cell) => cell.property === id && cell.violated));
}

function ratesOf(cells: readonly Cell[]): string[] {
  const widest = Math.max(...cells.map(({ violated }) => String(violated).length));
  return inColumns(
    cells.map((cell) => {
      const { violated, rate, interval, difference } = rateCells(cell);
      return [
        `   ${cell.strategy}`,
        violated.padStart(widest),
        rate.padStart('>99.9 %'.length),
        interval.padEnd('100.0 to 100.0 %'.length),
        difference,
      ];
    }),
  );
}

/** A cell's count, its share, the interval of that, and the difference from the baseline, in words. */
export function rateCells({ judged, violated, interval, againstBaseline }: Cell) {
  return {
    violated: String(violated),
    rate: judged === 0 ? 'not judged' : describeShare(violated, judged),
    interval: describeBounds(interval),
    difference: againstBaseline === null ? 'the baseline' : describeDifference(againstBaseline),
  };
}

/** What no strategy was seen to violate, on one line; empty where there is none. */
export function describeUnseen(comparison: Comparison): string {
  const { scenarios, cells, properties } = comparison;
  const seen = seenProperties(comparison);
  const unseen = properties.filter((id) => !seen.includes(id));
  const [cell] = cells.filter(({ property }) => unseen.includes(property));
  if (cell === undefined) return '';
  const none = `No strategy was seen to violate these (0 of ${scenarios}: ${describeMost(cell.interval)})`;
  return `${none}: ${unseen.join(', ')}`;
}

/** `-460 (p<0.0001)`; a difference that may be chance is told as none shown. */
function describeDifference({ difference, p }: Paired): string {
  const signed = difference > 0 ? `+${difference}` : String(difference);
  const chance = describeChance(p);
  return isShown(p) ? `${signed} (${chance})` : `${signed}, no difference shown (${chance})`;
}
