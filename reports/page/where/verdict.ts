import type { Plane, PointCounts } from './plane.ts';

/** From the first to the last step: no more than this share of the scenarios violates. */
const STEPS = [0.001, 0.01, 0.05, 0.2, 0.4, 0.6, 1] as const;

/** In words, for the legend. */
export const STEP_WORDS = [
  'up to 0.1 %',
  'up to 1 %',
  'up to 5 %',
  'up to 20 %',
  'up to 40 %',
  'up to 60 %',
  'over 60 %',
];

/** How a point looks: nothing there, no violation, or one of seven steps (from 0) of how many. */
export type Look = 'absent' | 'holds' | number;

export function lookOf({ scenarios, violated }: PointCounts): Look {
  if (scenarios === 0) return 'absent';
  if (violated === 0) return 'holds';
  return STEPS.findIndex((most) => violated <= most * scenarios);
}

/** How two strategies differ, in points of the plane. */
export interface Difference {
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Violated under both: under the first in fewer scenarios, in more, in as many. */
  readonly fewer: number;
  readonly more: number;
  readonly alike: number;
  readonly holds: number;
}

export function differenceOf(first: Plane, second: Plane): Difference {
  const found = { onlyFirst: 0, onlySecond: 0, fewer: 0, more: 0, alike: 0, holds: 0 };
  for (const [at, one] of first.points.entries()) {
    if (one.scenarios > 0) found[compare(one.violated, second.points[at]?.violated ?? 0)] += 1;
  }
  return found;
}

function compare(first: number, second: number): keyof Difference {
  if (first === 0) return second === 0 ? 'holds' : 'onlySecond';
  if (second === 0) return 'onlyFirst';
  if (first === second) return 'alike';
  return first < second ? 'fewer' : 'more';
}

/** Whether a strategy violates at the point and the other one does not. */
export function differs(one: PointCounts | undefined, other: PointCounts | undefined): boolean {
  return (one?.violated ?? 0) > 0 !== (other?.violated ?? 0) > 0;
}
