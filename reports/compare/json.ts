import { populationWeights } from '../../properties/population/words.ts';
import { assumedValues } from '../assumptions.ts';
import type { Comparison } from './comparison.ts';
import type { ComparisonDocument } from './document.ts';
import type { Shift } from './shifts.ts';

/** A comparison as one JSON document (format `hvmmio-comparison/1`). */
export function writeComparisonJson(
  { assumed, ...comparison }: Comparison,
  shifts: readonly Shift[] | null = null,
): string {
  const document: ComparisonDocument = {
    format: 'hvmmio-comparison/1',
    ...comparison,
    population: populationWeights(),
    assumptions: assumedValues(assumed),
    ...(shifts === null ? {} : { underOtherAssumptions: shifts }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
