import { inColumns } from '../words/columns.ts';
import { wrapped } from '../words/wrapped.ts';
import type { Cell, Comparison, Paired } from './comparison.ts';
import type { Interval } from './statistics.ts';

/** At or above this a difference may well be chance. */
const CHANCE = 0.05;

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
        rate.padStart('50.0 %'.length + 1),
        interval.padEnd('100.0 to 100.0'.length),
        difference,
      ];
    }),
  );
}

/** A cell's count, its share, the interval of that, and the difference from the baseline, in words. */
export function rateCells({ judged, violated, interval, againstBaseline }: Cell) {
  return {
    violated: String(violated),
    rate: `${percent(violated / Math.max(1, judged))} %`,
    interval: describeInterval(interval),
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
  const most = percent(cell.interval[1], 2);
  const none = `No strategy was seen to violate these (0 of ${scenarios}: at most ${most} %)`;
  return `${none}: ${unseen.join(', ')}`;
}

function describeInterval([low, high]: Interval): string {
  return `${percent(low)} to ${percent(high)}`;
}

/** `-460 (p<0.0001)`; a difference that may be chance is told as none shown. */
function describeDifference({ difference, p }: Paired): string {
  const signed = difference > 0 ? `+${difference}` : String(difference);
  const chance = describeChance(p);
  return isShown(p) ? `${signed} (${chance})` : `${signed}, no difference shown (${chance})`;
}

/** Whether a difference is hardly chance. */
export function isShown(p: number): boolean {
  return p < CHANCE;
}

/** How likely chance alone is to make such a difference: `p<0.0001`. */
export function describeChance(p: number): string {
  return p < 0.0001 ? 'p<0.0001' : `p=${p.toFixed(isShown(p) ? 4 : 2)}`;
}

function percent(share: number, digits = 1): string {
  return (100 * share).toFixed(digits);
}
