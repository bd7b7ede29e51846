import { describeCount, describeShare } from '../../words/numbers.ts';
import type { Plane, PointCounts } from './plane.ts';
import type { Difference } from './verdict.ts';

/** What the counts of a point say. */
export function describeCounts(counts: PointCounts): string {
  const { scenarios, violated } = counts;
  if (scenarios === 0) return 'not exercised';
  if (violated === 0) return `holds on all ${describeCount(scenarios)}`;
  if (violated === scenarios) return `violated in all ${describeCount(scenarios)}`;
  return `violated in ${describeCount(violated)} of ${describeCount(scenarios)} (${describeShare(violated, scenarios)})`;
}

/** How much of the map holds. */
export function describePlane({ points }: Plane): string {
  const there = points.filter(({ scenarios }) => scenarios > 0);
  const bad = there.filter(({ violated }) => violated > 0).length;
  if (there.length === 0) return 'not exercised';
  if (bad === 0) return `holds at all ${there.length} points`;
  if (bad === there.length) return `violated at all ${bad} points`;
  return `violated at ${bad} of ${there.length} points`;
}

/** How two strategies differ: a phrase with its number of points for each way that occurs. */
export function describeDifference(first: string, second: string, found: Difference): string[] {
  const phrases: [string, number][] = [
    [`only ${first} is violated`, found.onlyFirst],
    [`only ${second} is violated`, found.onlySecond],
    [`both are, ${first} in more scenarios`, found.more],
    [`both are, ${second} in more scenarios`, found.fewer],
    ['both are, in as many scenarios', found.alike],
    ['both hold', found.holds],
  ];
  return phrases.filter(([, count]) => count > 0).map(([what, count]) => `${what}: ${count}`);
}
