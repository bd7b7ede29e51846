import type { Rates } from './rates.ts';

interface Rated {
  readonly rates: Rates;
}

/** As often over the framebuffer and as often starved, or less, and one of the two less often. */
export function dominates(one: Rates, other: Rates): boolean {
  return (
    one.conflicts <= other.conflicts &&
    one.starved <= other.starved &&
    (one.conflicts < other.conflicts || one.starved < other.starved)
  );
}

function difference(one: bigint, other: bigint): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Those that no other dominates, from the fewest conflicts up; alike ones keep their order. */
export function frontierOf<One extends Rated>(all: readonly One[]): One[] {
  const sorted = all.toSorted(
    ({ rates: one }, { rates: other }) =>
      difference(one.conflicts, other.conflicts) || difference(one.starved, other.starved),
  );
  const frontier: One[] = [];
  for (const one of sorted) {
    const last = frontier.at(-1);
    if (last === undefined || !dominates(last.rates, one.rates)) frontier.push(one);
  }
  return frontier;
}

/**
 * The one that goes wrong, in either way, in the fewest scenarios; of several the one with the fewest
 * conflicts, then the first. Null of none.
 */
export function bestOf<One extends Rated>(all: readonly One[]): One | null {
  const [best] = all.toSorted(
    ({ rates: one }, { rates: other }) =>
      difference(one.either, other.either) ||
      difference(one.conflicts, other.conflicts) ||
      difference(one.starved, other.starved),
  );
  return best ?? null;
}
