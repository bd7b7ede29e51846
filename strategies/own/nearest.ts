import { closest, distance } from 'fastest-levenshtein';

/** The share of a word that may be mistyped: two letters of five. */
const MOST_MISTYPED = 0.4;

/** A hint at the known word nearest to a mistyped one; empty where none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = closest(word, known);
  const share = distance(word, near) / Math.max(word.length, near.length);
  return share <= MOST_MISTYPED ? `; did you mean ${JSON.stringify(near)}?` : '';
}
