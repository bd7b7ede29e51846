import type { Strategy } from '../../../engine/index.ts';
import type { CensusDocument, WhereMap } from '../../census/document.ts';
import { usualBaseline } from '../../compare/baseline.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { isOwnIdea } from '../../compare/own-ideas.ts';
import { uniformOf } from './panels.ts';
import { planeOf } from './plane.ts';
import { differs } from './verdict.ts';

/** Whom to show when nobody asks for anybody: a baseline, and those to hold against it. */
export interface Candidates {
  readonly baseline: string;
  /** Proposals and what runs today, not ideas of this harness. */
  readonly others: readonly string[];
}

/** As the comparison has them, or without one the usual baseline and all that somebody proposed. */
export function candidatesOf(
  census: CensusDocument,
  comparison: ComparisonDocument | null,
  strategies: readonly Strategy[],
): Candidates {
  const known = census.strategies;
  const asked = comparison?.baseline;
  const baseline = asked !== undefined && known.includes(asked) ? asked : usualBaseline(known);
  const ideas = comparison?.ownIdeas ?? strategies.filter(isOwnIdea).map(({ id }) => id);
  const others = known.filter((id) => id !== baseline && !ideas.includes(id));
  return { baseline, others: others.length > 0 ? others : known.filter((id) => id !== baseline) };
}

/** A property, and two strategies to hold against each other. */
export interface Pair {
  readonly strategy: string;
  readonly other: string;
  readonly property: string;
}

/**
 * The property and pair that differ at the most points, of those given; the first of several. A point
 * counts where just one of the two violates, on host types of which there is a map to draw: what a
 * sentence says needs no map.
 */
export function largestDifference(
  where: WhereMap,
  kernel: string | null,
  { baseline, others }: Candidates,
  properties: readonly string[],
): Pair | null {
  let best: Pair | null = null;
  let most = 0;
  for (const property of properties) {
    for (const other of others) {
      const points = differingPoints(where, kernel, { strategy: baseline, other, property });
      if (points <= most) continue;
      [best, most] = [{ strategy: baseline, other, property }, points];
    }
  }
  return best;
}

function differingPoints(where: WhereMap, kernel: string | null, pair: Pair): number {
  const { strategy, other, property } = pair;
  let differing = 0;
  for (const kind of where.kinds) {
    const one = planeOf(where, { strategy, property, kernel }, kind);
    const two = planeOf(where, { strategy: other, property, kernel }, kind);
    if (uniformOf(one) !== null && uniformOf(two) !== null) continue;
    differing += one.points.filter((counts, at) => differs(counts, two.points[at])).length;
  }
  return differing;
}
