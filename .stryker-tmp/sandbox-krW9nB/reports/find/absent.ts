import type { Holding } from '../running/holding.ts';
import type { Findings } from './search.ts';

/** Whether nothing violates the property: open where the search was cut short before it found anything. */
export function isAbsent({ smallest, ordinary, beyond, butNot }: Findings): Holding {
  const ends = [smallest, ordinary].map(({ search }) => search.end);
  // Beyond the lattice nothing asks whether the other strategy fails there too.
  const outside = butNot === null ? (beyond?.found ?? []) : [];
  if (ends.includes('found') || outside.length > 0) return 'does not hold';
  return smallest.search.end === 'holds' ? 'holds' : 'cannot tell';
}
