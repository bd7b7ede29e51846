import { properties } from '../../properties/index.ts';
import { CENSUS_COUNTS } from './census-counts.ts';
import { questionOf } from './questions.ts';

/** Whether a built-in strategy violates, on some VM of the census's lattice, what a question asks about. */
export function censusFails(strategy: string, question: string): boolean {
  const counts = CENSUS_COUNTS[strategy] ?? {};
  return properties.some(
    (property) => questionOf(property)?.id === question && (counts[property.id] ?? 0) > 0,
  );
}
