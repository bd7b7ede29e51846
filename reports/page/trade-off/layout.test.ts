import { describe, expect, it } from 'vitest';
import { frontierOf } from './frontier.ts';
import { frontierCorners, layoutOf, ticksOf } from './layout.ts';
import { tradePoints } from './points.ts';

const POINTS = tradePoints(
  [
    { strategy: 'a', hostClass: null, scenarios: 1_000_000, conflicts: 0, starved: 400_000 },
    { strategy: 'b', hostClass: null, scenarios: 1_000_000, conflicts: 500_000, starved: 0 },
  ],
  ['a', 'b'],
  null,
);

describe('the layout of the drawing', () => {
  const layout = layoutOf(POINTS, 684, 458, false);

  it('has 0 inside the axes, and room for every interval', () => {
    // 62 pixels of margin and 12 to the left of 0; 46 and 12 below it.
    expect([layout.x(0), layout.y(0)]).toEqual([74, 400]);
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
    expect(frontierCorners(frontierOf(POINTS), layout)).toEqual([
      [x(0), 12],
      [x(0), y(0.4)],
      [x(0.5), y(0.4)],
      [x(0.5), y(0)],
      [662, y(0)],
    ]);
  });

  it('has an axis even where nothing at all was seen', () => {
    expect(layoutOf([], 684, 458, false).x.domain()).toEqual([0, 0.001]);
  });
});
