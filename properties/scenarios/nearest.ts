import { closest, distance } from 'fastest-levenshtein';

/** A hint at the known word nearest to a mistyped one; empty where none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const near = closest(word, known);
  const mistyped = distance(word, near) <= Math.max(2, Math.floor(word.length / 3));
  return mistyped ? `; did you mean ${JSON.stringify(near)}?` : '';
}
