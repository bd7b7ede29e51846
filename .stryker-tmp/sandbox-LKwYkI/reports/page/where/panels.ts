import type { WhereMap } from '../../census/document.ts';
import { type Plane, planeOf, type Shown, together } from './plane.ts';
import { differs, lookOf } from './verdict.ts';

/** What a map in one colour would show at all its points. */
export type Uniform = 'holds' | 'violated' | 'absent';

/** Host types whose maps are the same, and these maps, of the first strategy and the second. */
export interface Panel {
  /** Ids, in the order of the census. */
  readonly kinds: readonly string[];
  readonly planes: readonly [Plane, Plane];
}

/** Maps that several host types share: the counts of all, and of each by itself. */
export interface Drawn extends Panel {
  readonly parts: readonly Panel[];
}

/** What the two strategies do: maps to draw, and what a sentence says. */
export interface Panels {
  /** Those first on which just one of the two violates somewhere. */
  readonly drawn: readonly Drawn[];
  /** In one colour under both strategies: host types of which the same is to be said. */
  readonly told: readonly (readonly [Panel, ...Panel[]])[];
}

/** Null for a map that shows more than one verdict. */
export function uniformOf({ points }: Plane): Uniform | null {
  const there = points.filter(({ scenarios }) => scenarios > 0);
  if (there.length === 0) return 'absent';
  if (there.every(({ violated }) => violated === 0)) return 'holds';
  return there.every(({ violated }) => violated > 0) ? 'violated' : null;
}

/** A panel for each host type by itself. */
export function panelOfEach(
  where: WhereMap,
  shown: Omit<Shown, 'strategy'>,
  [first, second]: readonly [string, string],
): Panel[] {
  return where.kinds.map((kind) => ({
    kinds: [kind],
    planes: [
      planeOf(where, { ...shown, strategy: first }, kind),
      planeOf(where, { ...shown, strategy: second }, kind),
    ],
  }));
}

/** Those that look alike are one panel, and those in one colour are told instead of drawn. */
export function panelsOf(all: readonly Panel[]): Panels {
  const drawn = new Map<string, [Panel, ...Panel[]]>();
  const told = new Map<string, [Panel, ...Panel[]]>();
  for (const panel of all) {
    const verdicts = panel.planes.map(uniformOf);
    const isTold = !verdicts.includes(null);
    const key = isTold ? verdicts.join() : looksOf(panel);
    const groups = isTold ? told : drawn;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [panel]);
    else group.push(panel);
  }
  const isDifferent = ({ planes: [one, other] }: Panel) =>
    one.points.some((counts, at) => differs(counts, other.points[at]));
  const maps = [...drawn.values()].map(merged);
  const different = maps.filter(isDifferent);
  const others = maps.filter((panel) => !different.includes(panel));
  return { drawn: [...different, ...others], told: [...told.values()] };
}

function looksOf({ planes }: Panel): string {
  // A map in one colour is told, whatever its shade.
  return planes.map((plane) => uniformOf(plane) ?? plane.points.map(lookOf).join()).join(';');
}

function merged([one, ...others]: readonly [Panel, ...Panel[]]): Drawn {
  return {
    parts: [one, ...others],
    kinds: [one, ...others].flatMap(({ kinds }) => kinds),
    planes: [
      together([one.planes[0], ...others.map(({ planes }) => planes[0])]),
      together([one.planes[1], ...others.map(({ planes }) => planes[1])]),
    ],
  };
}
