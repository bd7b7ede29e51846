import { closest, distance } from 'fastest-levenshtein';

/** Longer words are not compared: the time for that grows with the product of the lengths. */
const LONGEST = 100;
/** The share of a word that may be mistyped: two letters of five. */
const MOST_MISTYPED = 0.4;

/** A hint at the known word nearest to a mistyped one; empty where none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const candidates = known.filter(({ length }) => length <= LONGEST);
  if (candidates.length === 0 || word.length > LONGEST) return '';
  const near = closest(word, candidates);
  const share = distance(word, near) / Math.max(word.length, near.length);
  return share <= MOST_MISTYPED ? `; did you mean ${JSON.stringify(near)}?` : '';
}
