import { describe, expect, it } from 'vitest';
import { frontierOf } from './frontier.ts';
import { frontierCorners, layoutOf, placeIn, ticksOf } from './layout.ts';
import { tradePoints } from './points.ts';

const PAIR = ['conflicts', 'starved'] as const;
const POINTS = tradePoints(
  [
    {
      strategy: 'a',
      hostClass: null,
      scenarios: 1_000_000,
      conflicts: 0,
      starved: 400_000,
      moved: 0,
    },
    {
      strategy: 'b',
      hostClass: null,
      scenarios: 1_000_000,
      conflicts: 500_000,
      starved: 0,
      moved: 0,
    },
  ],
  { strategies: ['a', 'b'], ownIdeas: [] },
  null,
);

describe('the layout of the drawing', () => {
  const layout = layoutOf(POINTS, PAIR, { width: 694, height: 460, whole: true });

  it('has 0 inside the axes, and room for every interval', () => {
    // 72 pixels of margin and 12 to the left of 0; 46 and 12 below it.
    expect([layout.x(0), layout.y(0)]).toEqual([84, 402]);
    // Intervals end just past 50 and 40 %: the axes go on to the next round share.
    expect(layout.x.domain()).toEqual([0, 0.6]);
    expect(layout.y.domain()).toEqual([0, 0.5]);
  });

  it('names ticks in percent', () => {
    expect(ticksOf(layout.y, 6).map(({ label }) => label)).toEqual([
      ...['0 %', '10 %', '20 %', '30 %', '40 %', '50 %'],
    ]);
  });

  it('draws the frontier from the top by each point to the right', () => {
    const { x, y } = layout;
    expect(frontierCorners(frontierOf(POINTS, PAIR), layout)).toEqual([
      [x(0), 14],
      [x(0), y(0.4)],
      [x(0.5), y(0.4)],
      [x(0.5), y(0)],
      [672, y(0)],
    ]);
  });

  it('has an axis even where nothing at all was seen', () => {
    expect(layoutOf([], PAIR, { width: 694, height: 460, whole: true }).x.domain()).toEqual([
      0, 0.001,
    ]);
  });

  it('ends where the strategies crowd, with the rest at the edge', () => {
    const conflicts = [10, 12, 14, 60];
    const crowd = tradePoints(
      conflicts.map((count, at) => {
        const strategy = `s${at}`;
        return {
          strategy,
          hostClass: null,
          scenarios: 100,
          conflicts: count,
          starved: 0,
          moved: 0,
        };
      }),
      { strategies: ['s0', 's1', 's2', 's3'], ownIdeas: [] },
      null,
    );
    const zoomed = layoutOf(crowd, PAIR, { width: 694, height: 460, whole: false });
    // From 10 less a quarter of 14 - 10, to 8 % past 14, and on to a whole percent.
    expect(zoomed.x.domain()).toEqual([0.09, 0.15]);
    expect(crowd.map((point) => placeIn(zoomed, point).beyond)).toEqual([
      [],
      [],
      [],
      ['conflicts'],
    ]);
    expect(crowd.map((point) => placeIn(zoomed, point).x).at(-1)).toBe(664);
  });
});
