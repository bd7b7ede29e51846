import { PRICES, type Rates } from './rates.ts';

interface Rated {
  readonly rates: Rates;
}

/** No price higher, and one lower. */
export function dominates(one: Rates, other: Rates): boolean {
  return (
    PRICES.every((price) => one[price] <= other[price]) &&
    PRICES.some((price) => one[price] < other[price])
  );
}

function difference(one: bigint, other: bigint): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** By the first of these in which they differ. */
function comparing(keys: readonly Exclude<keyof Rates, 'of'>[]) {
  return ({ rates: one }: Rated, { rates: other }: Rated): number => {
    const first = keys.find((key) => one[key] !== other[key]);
    return first === undefined ? 0 : difference(one[first], other[first]);
  };
}

/** Those that no other dominates, from the fewest conflicts up; alike ones keep their order. */
export function frontierOf<One extends Rated>(all: readonly One[]): One[] {
  const frontier: One[] = [];
  const unlike: Rates[] = [];
  let last: Rates | null = null;
  // What dominates another is sorted before it, and is itself on the frontier or dominated from there.
  for (const one of all.toSorted(comparing(PRICES))) {
    const { rates } = one;
    // Alike ones follow each other, thousands of them.
    const isAlike = PRICES.every((price) => last?.[price] === rates[price]);
    last = rates;
    if (!isAlike && !unlike.some((other) => dominates(other, rates))) unlike.push(rates);
    const isOn = PRICES.every((price) => unlike.at(-1)?.[price] === rates[price]);
    if (isOn) frontier.push(one);
  }
  return frontier;
}

/**
 * The one that pays any price in the fewest scenarios; of several the one with the fewest conflicts, then
 * the fewest starved, then the first. Null of none.
 */
export function bestOf<One extends Rated>(all: readonly One[]): One | null {
  const [best] = all.toSorted(comparing(['any', ...PRICES]));
  return best ?? null;
}
