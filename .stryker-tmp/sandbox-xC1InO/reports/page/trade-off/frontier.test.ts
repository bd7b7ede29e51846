import { describe, expect, it } from 'vitest';
import { PRICES } from '../../../properties/tune/rates.ts';
import { beatenBy, frontierOf } from './frontier.ts';
import { tradePoints } from './points.ts';

/** Strategies with conflicts and starvation of 100 scenarios. */
function pointsOf(...rows: readonly (readonly [string, number, number])[]) {
  const strategies = rows.map(([strategy]) => strategy);
  const tradeOffs = rows.map(([strategy, conflicts, starved]) => {
    return { strategy, hostClass: null, scenarios: 100, conflicts, starved, moved: 0 };
  });
  return tradePoints(tradeOffs, { strategies, ownIdeas: ['ideal'] }, null);
}

const names = (points: readonly { readonly strategy: string }[]) =>
  points.map(({ strategy }) => strategy);

describe('the frontier', () => {
  it('has what nothing beats, from the fewest conflicts', () => {
    const points = pointsOf(['few', 30, 0], ['middle', 10, 5], ['worse', 12, 6], ['none', 0, 20]);
    expect(names(frontierOf(points, PRICES))).toEqual(['none', 'middle', 'few']);
  });

  it('leaves out what is as good in one side and worse in the other', () => {
    const points = pointsOf(['a', 10, 5], ['b', 10, 6], ['c', 11, 5]);
    expect(names(frontierOf(points, PRICES))).toEqual(['a']);
  });

  it('has all of those that are equal', () => {
    expect(names(frontierOf(pointsOf(['a', 1, 1], ['b', 1, 1]), PRICES))).toEqual(['a', 'b']);
  });

  it('neither has an idea of this harness nor is beaten by it', () => {
    const points = pointsOf(['ideal', 0, 0], ['a', 1, 1]);
    expect(names(frontierOf(points, PRICES))).toEqual(['a']);
    expect(points.map((point) => names(beatenBy(point, points, PRICES)))).toEqual([[], []]);
  });
});

describe('the points', () => {
  it('are those of the class asked for, with shares and intervals', () => {
    const row = { strategy: 'b', scenarios: 10, starved: 0, moved: 0 };
    const tradeOffs = [
      { ...row, hostClass: null, conflicts: 3 },
      { ...row, hostClass: 'rare', conflicts: 5 },
    ];
    const [point, ...others] = tradePoints(
      tradeOffs,
      { strategies: ['a', 'b'], ownIdeas: [] },
      'rare',
    );
    expect(others).toEqual([]);
    expect(point).toMatchObject({ strategy: 'b', place: 1, own: false, bound: false });
    expect(point?.sides.conflicts).toMatchObject({ hits: 5, share: 0.5 });
    // Wilson, 5 of 10: (0.5 + z2/20 -+ z sqrt(0.025 + z2/400)) / (1 + z2/10), z2 = 3.841459.
    expect(point?.sides.conflicts.interval[0]).toBeCloseTo(0.2366, 4);
    expect(point?.sides.conflicts.interval[1]).toBeCloseTo(0.7634, 4);
  });
});
