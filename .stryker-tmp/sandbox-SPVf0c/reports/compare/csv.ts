import { writeCsv } from '../words/csv.ts';
import type { Comparison } from './comparison.ts';

const COLUMNS = [
  'strategy',
  'property',
  'judged',
  'violated',
  'rate',
  'low',
  'high',
  'baseline',
  'only_strategy',
  'only_baseline',
  'difference',
  'p',
  'smallest',
  'exercised',
];

/** A comparison as CSV: one row for each strategy and property, and nothing else. */
export function writeComparisonCsv({ cells, baseline }: Comparison): string {
  const rows = cells.map((cell) => {
    const { strategy, property, judged, violated, exercised, interval, againstBaseline, smallest } =
      cell;
    const paired = againstBaseline;
    return [
      ...[strategy, property, judged, violated],
      ...[violated / Math.max(1, judged), ...interval].map((share) => Number(share.toFixed(6))),
      baseline,
      paired?.onlyStrategy ?? null,
      paired?.onlyBaseline ?? null,
      paired?.difference ?? null,
      paired === null ? null : Number(paired.p.toPrecision(4)),
      smallest,
      exercised,
    ];
  });
  return writeCsv([COLUMNS, ...rows]);
}
