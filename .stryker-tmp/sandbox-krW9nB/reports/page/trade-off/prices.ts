import type { Price } from '../../../properties/tune/rates.ts';

/** The prices in the page's words. */
export const PRICE_WORDS: Readonly<
  Record<Price, { readonly head: string; readonly axis: string; readonly least: string }>
> = {
  conflicts: { head: 'conflicts', axis: 'with a conflict', least: 'fewest conflicts' },
  starved: { head: 'room withheld', axis: 'with room withheld', least: 'least room withheld' },
  moved: {
    head: 'framebuffer moved',
    axis: 'with the framebuffer moved',
    least: 'framebuffer moved least',
  },
};

/** Two prices, the first across and the second up. */
export type Pair = readonly [across: Price, up: Price];

/** Every two of the prices, each once. */
export function pairsOf(prices: readonly Price[]): Pair[] {
  return prices.flatMap((across, at) => prices.slice(at + 1).map((up): Pair => [across, up]));
}
