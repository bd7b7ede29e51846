import { populationWeights } from '../../properties/population/words.ts';
import { assumedValues } from '../assume/assumptions.ts';
import { schemaOf } from '../documents/shape.ts';
import type { Comparison } from './comparison.ts';
import { COMPARISON_FORMAT, type ComparisonDocument } from './document.ts';
import type { Shift } from './shifts.ts';

/** A comparison as one JSON document (format `hvmmio-comparison/1`). */
export function writeComparisonJson(
  comparison: Comparison,
  shifts: readonly Shift[] | null = null,
): string {
  return `${JSON.stringify({ $schema: schemaOf(COMPARISON_FORMAT), ...comparisonDocument(comparison, shifts) }, null, 2)}\n`;
}

/** What that document holds. */
export function comparisonDocument(
  { assumed, ...comparison }: Comparison,
  shifts: readonly Shift[] | null,
): ComparisonDocument {
  return {
    format: COMPARISON_FORMAT,
    ...comparison,
    population: populationWeights(),
    assumptions: assumedValues(assumed),
    ...(shifts === null ? {} : { underOtherAssumptions: shifts }),
  };
}
