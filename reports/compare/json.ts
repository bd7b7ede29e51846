import { populationWeights } from '../../properties/population/words.ts';
import { assumptions } from '../assumptions.ts';
import type { Comparison } from './comparison.ts';

/** A comparison as one JSON document (format `hvmmio-comparison/1`). */
export function writeComparisonJson(comparison: Comparison): string {
  const document = {
    format: 'hvmmio-comparison/1',
    ...comparison,
    population: populationWeights(),
    assumptions,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
