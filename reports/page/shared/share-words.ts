/** A share of scenarios as the page writes it: `0` for none, and one place behind the point. */
export function describeShare(hits: number, trials: number): string {
  if (hits === 0) return '0';
  const percent = (100 * hits) / trials;
  if (percent < 0.05) return '<0.1 %';
  if (hits < trials && percent >= 99.95) return '>99.9 %';
  return `${percent.toFixed(1)} %`;
}

/** The bounds of an interval of shares: `29.5 to 33.6 %`. */
export function describeBounds([low, high]: readonly [number, number]): string {
  return `${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)} %`;
}

/** A whole number with a narrow blank between every three digits, from five digits up. */
export function describeCount(count: number): string {
  const digits = String(count);
  return digits.length < 5 ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u202f');
}
