import type { PointCounts } from './plane.ts';

/** From the first to the last step: no more than this share of the scenarios violates. */
const STEPS = [0.01, 0.1, 0.3, 0.6, 1] as const;

/** In words, for the legend. */
export const STEP_WORDS = ['up to 1 %', 'up to 10 %', 'up to 30 %', 'up to 60 %', 'more'];

/** How a point looks: nothing there, no violation, or one of five steps (from 0) of how many. */
export type Look = 'absent' | 'holds' | number;

export function lookOf({ scenarios, violated }: PointCounts): Look {
  if (scenarios === 0) return 'absent';
  if (violated === 0) return 'holds';
  return STEPS.findIndex((most) => violated <= most * scenarios);
}

/** Whether a strategy violates at the point and the other one does not. */
export function differs(one: PointCounts | undefined, other: PointCounts | undefined): boolean {
  return (one?.violated ?? 0) > 0 !== (other?.violated ?? 0) > 0;
}
