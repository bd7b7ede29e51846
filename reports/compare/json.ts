import { populationWeights } from '../../properties/population/words.ts';
import { assumedValues } from '../assume/assumptions.ts';
import type { Comparison } from './comparison.ts';
import type { ComparisonDocument } from './document.ts';
import type { Shift } from './shifts.ts';

/** A comparison as one JSON document (format `hvmmio-comparison/1`). */
export function writeComparisonJson(
  comparison: Comparison,
  shifts: readonly Shift[] | null = null,
): string {
  return `${JSON.stringify(comparisonDocument(comparison, shifts), null, 2)}\n`;
}

/** What that document holds. */
export function comparisonDocument(
  { assumed, ...comparison }: Comparison,
  shifts: readonly Shift[] | null,
): ComparisonDocument {
  return {
    format: 'hvmmio-comparison/1',
    ...comparison,
    population: populationWeights(),
    assumptions: assumedValues(assumed),
    ...(shifts === null ? {} : { underOtherAssumptions: shifts }),
  };
}
