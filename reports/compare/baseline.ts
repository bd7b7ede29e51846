/** The strategy that others are measured by: `original`, or else the first. */
export function usualBaseline(strategies: readonly string[]): string {
  return strategies.find((id) => id === 'original') ?? strategies[0] ?? '';
}
