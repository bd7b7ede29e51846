/** A count with its noun: `1 strategy`, `2 strategies`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A whole number with a narrow blank between every three digits, from five digits up. */
export function describeCount(count: number): string {
  const digits = String(count);
  return digits.length < 5 ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u202f');
}

/**
 * A part of a whole in percent, exact whole numbers both: `5.9 %` for 117 of 2000. A half is rounded up.
 * `0` is none at all and `100.0 %` all: what would be rounded to either is `<0.1 %` or `>99.9 %`.
 */
export function describeShare(
  part: number | bigint,
  whole: number | bigint,
  places: 1 | 2 | 4 = 1,
): string {
  const [some, all] = [BigInt(part), BigInt(whole)];
  if (some === 0n) return '0';
  const least = 10n ** BigInt(places);
  const percent = 100n * least;
  const rounded = (2n * some * percent + all) / (2n * all);
  if (rounded === 0n) return `<${fixed(1n, places)} %`;
  if (rounded >= percent && some < all) return `>${fixed(percent - 1n, places)} %`;
  return `${fixed(rounded, places)} %`;
}

/** A whole number with its last digits behind the point. */
function fixed(digits: bigint, places: number): string {
  const padded = String(digits).padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/** The bounds of an interval of shares, from 0 to 1: `29.5 to 33.6 %`. */
export function describeBounds([low, high]: readonly [number, number]): string {
  return `${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)} %`;
}

/** What a share of which nothing was seen may yet be, rounded up so that it is true: `at most 0.20 %`. */
export function describeMost([, high]: readonly [number, number]): string {
  // Six places are less than any bound's error, and more than that of the product.
  const hundredths = Math.ceil(Number((10_000 * high).toFixed(6)));
  return `at most ${(hundredths / 100).toFixed(2)} %`;
}

/** At or above this a difference may well be chance. */
const CHANCE = 0.05;

/** Whether a difference is hardly chance, by the p-value of a test. */
export function isShown(p: number): boolean {
  return p < CHANCE;
}

/** How likely chance alone is to make such a difference: `p<0.0001`. */
export function describeChance(p: number): string {
  return p < 0.0001 ? 'p<0.0001' : `p=${p.toFixed(isShown(p) ? 4 : 2)}`;
}
