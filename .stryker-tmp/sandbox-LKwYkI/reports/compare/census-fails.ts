import { properties } from '../../properties/index.ts';
import { CENSUS_COUNTS } from './census-counts.ts';
import { questionOf } from './questions.ts';

/** Whether a built-in strategy violates, on some VM of the census's lattice, any of these that a question asks about. */
export function censusFails(strategy: string, question: string, ids: readonly string[]): boolean {
  const counts = CENSUS_COUNTS[strategy] ?? {};
  return properties
    .filter((property) => ids.includes(property.id) && questionOf(property)?.id === question)
    .some(({ id }) => (counts[id] ?? 0) > 0);
}
