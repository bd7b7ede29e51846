import { inColumns } from '../account/columns.ts';
import type { Cell, Comparison, Paired } from './comparison.ts';
import type { Interval } from './statistics.ts';
import { wrapped } from './wrapped.ts';

/** At or above this a difference may well be chance. */
const CHANCE = 0.05;

/** Each rate with its 95 % interval, and the difference from the baseline's with the paired test. */
export function describeRates(comparison: Comparison): string[] {
  const { baseline, properties, cells } = comparison;
  const seen = properties.filter((id) =>
    cells.some((cell) => cell.property === id && cell.violated),
  );
  return [
    'Rates with 95 % intervals (Wilson), and how many scenarios more or fewer than under',
    `${baseline} (McNemar's exact test on the same scenarios, two-sided, each for itself):`,
    ...seen.flatMap((id) => [
      '',
      ` ${id}`,
      ...ratesOf(cells.filter((cell) => cell.property === id)),
    ]),
    ...describeUnseen(
      comparison,
      properties.filter((id) => !seen.includes(id)),
    ),
  ];
}

function ratesOf(cells: readonly Cell[]): string[] {
  const widest = Math.max(...cells.map(({ violated }) => String(violated).length));
  return inColumns(
    cells.map(({ strategy, judged, violated, interval, againstBaseline }) => [
      `   ${strategy}`,
      String(violated).padStart(widest),
      `${percent(violated / Math.max(1, judged)).padStart(5)} %`,
      describeInterval(interval),
      againstBaseline === null ? 'the baseline' : describeDifference(againstBaseline),
    ]),
  );
}

function describeUnseen({ scenarios, cells }: Comparison, unseen: readonly string[]): string[] {
  const [cell] = cells.filter(({ property }) => unseen.includes(property));
  if (cell === undefined) return [];
  const most = percent(cell.interval[1], 2);
  const seen = `No strategy was seen to violate these (0 of ${scenarios}: at most ${most} %)`;
  return ['', ...wrapped(` ${seen}: ${unseen.join(', ')}`)];
}

function describeInterval([low, high]: Interval): string {
  return `${percent(low)} to ${percent(high)}`.padEnd('100.0 to 100.0'.length);
}

/** `-460 (p<0.0001)`; a difference that may be chance is told as none shown. */
function describeDifference({ difference, p }: Paired): string {
  const signed = difference > 0 ? `+${difference}` : String(difference);
  const chance = p < 0.0001 ? 'p<0.0001' : `p=${p.toFixed(p < CHANCE ? 4 : 2)}`;
  return p < CHANCE ? `${signed} (${chance})` : `${signed}, no difference shown (${chance})`;
}

function percent(share: number, digits = 1): string {
  return (100 * share).toFixed(digits);
}
