/** What runs today: the baseline of strategies from files. */
const TODAY = 'mainline';
/** What ran before the first proposal: the baseline of built-in strategies. */
const BEFORE = 'original';

/** The strategy that others are measured by: `original`, or else the first. */
export function usualBaseline(strategies: readonly string[]): string {
  return strategies.find((id) => id === BEFORE) ?? strategies[0] ?? '';
}

/**
 * The baseline of strategies that are named without one: of two the first, so that these are compared with
 * each other; of others `mainline` where any is from a file, and else `original`. The built-in ones without
 * a name, and `original` alone, have the usual one: undefined.
 */
export function baselineOf(
  strategies: readonly string[],
  { named, files }: { readonly named: boolean; readonly files: boolean },
): string | undefined {
  if (!named) return undefined;
  if (strategies.length === 2) return strategies[0];
  if (files) return TODAY;
  return strategies.length === 1 && strategies[0] === BEFORE ? undefined : BEFORE;
}
