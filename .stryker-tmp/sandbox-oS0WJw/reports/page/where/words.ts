import { describeCount, describeShare } from '../../words/numbers.ts';
import { listed } from '../../words/wrap.ts';
import { kindLabel } from './names.ts';
import { type Drawn, type Panel, uniformOf } from './panels.ts';
import type { Plane, PointCounts } from './plane.ts';

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
  return describePoints(points);
}

function describePoints(points: readonly PointCounts[]): string {
  const there = points.filter(({ scenarios }) => scenarios > 0);
  const bad = there.filter(({ violated }) => violated > 0).length;
  if (there.length === 0) return 'not exercised';
  if (bad === 0) return `holds at all ${there.length} points`;
  if (bad === there.length) return `violated at all ${bad} points${describeSpread(there)}`;
  return `violated at ${bad} of ${there.length} points`;
}

/** How much of a map of several host types holds; `at` is the strategy's place. */
export function describeDrawn({ planes, parts }: Drawn, at: 0 | 1): string {
  const plane = planes[at];
  const onEach = parts.length > 1 ? ', on each' : '';
  if (uniformOf(plane) !== 'violated') return `${describePlane(plane)}${onEach}`;
  const [bad, points] = [violatedAt(plane), parts.flatMap((part) => violatedAt(part.planes[at]))];
  return `violated at all ${bad.length} points${onEach}${describeSpread(points)}`;
}

function violatedAt({ points }: Plane): readonly PointCounts[] {
  return points.filter(({ violated }) => violated > 0);
}

/** From the smallest share of a point's scenarios that violates to the largest: `, in 3.1 to 40.0 %`. */
function describeSpread(points: readonly PointCounts[]): string {
  const shares = points.toSorted((a, b) => a.violated * b.scenarios - b.violated * a.scenarios);
  const [least, most] = [shares[0], shares.at(-1)].map((one) =>
    one === undefined ? '' : describeShare(one.violated, one.scenarios),
  );
  return least === most
    ? `, in ${least} of the scenarios`
    : `, in ${least?.replace(' %', '')} to ${most} of the scenarios`;
}

/** What maps in one colour would show: `Gen2 x86_64 and CVM`, `holds at all 630 points under both`. */
export function describeTold(
  alike: readonly [Panel, ...Panel[]],
): readonly [who: string, what: string] {
  const [{ planes: names }] = alike;
  const who = listed(alike.flatMap(({ kinds }) => kinds).map(kindLabel));
  const [first, second] = [0, 1].map((at) => {
    const points = alike.flatMap(({ planes }) => planes[at]?.points ?? []);
    return { strategy: names[at]?.strategy ?? '', words: describePoints(points) };
  });
  if (first === undefined || second === undefined) return [who, ''];
  const isOne = first.strategy === second.strategy || uniformOf(names[0]) === 'absent';
  if (first.words === second.words) return [who, `${first.words}${isOne ? '' : ' under both'}`];
  return [who, `${first.strategy} ${first.words}; ${second.strategy} ${second.words}`];
}
