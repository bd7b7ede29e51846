import { FOUR_GIB, type Range } from '../../../engine/index.ts';
import type { Fact } from '../facts.ts';

/** Room between memory, and the facts on both its sides. */
export interface Hole {
  readonly range: Range;
  readonly facts: readonly [Fact<'memory'>, Fact<'memory'>];
}

/** Every low window holds this address, and every high one seen the other. */
const IN_LOW = 0xfec00000;
const IN_HIGH = 0xfe0000000;

/** The hole around an address between the memory below it and above it; null where one is missing. */
function holeAround(facts: readonly Fact<'memory'>[], address: number): Hole | null {
  let below: Fact<'memory'> | null = null;
  let above: Fact<'memory'> | null = null;
  for (const fact of facts) {
    const { start, end } = fact.range;
    if (start <= address && end >= address) return null;
    if (end < address && (below === null || end > below.range.end)) below = fact;
    if (start > address && (above === null || start < above.range.start)) above = fact;
  }
  if (below === null || above === null) return null;
  const range = { start: below.range.end + 1, end: above.range.start - 1 };
  return { range, facts: [below, above] };
}

/** The hole that memory leaves below 4 GiB, where memory goes on at 4 GiB: it is low MMIO. */
export function lowHole(facts: readonly Fact<'memory'>[]): Hole | null {
  const hole = holeAround(facts, IN_LOW);
  return hole !== null && hole.range.end === FOUR_GIB - 1 ? hole : null;
}

/** The hole that memory leaves for high MMIO. */
export function highHole(facts: readonly Fact<'memory'>[]): Hole | null {
  const hole = holeAround(facts, IN_HIGH);
  return hole !== null && hole.range.start > FOUR_GIB ? hole : null;
}
