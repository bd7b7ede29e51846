import type { WhereMap } from '../../census/document.ts';

/** How many scenarios there are, and how many of those violate. */
export interface PointCounts {
  readonly scenarios: number;
  readonly violated: number;
}

/** One strategy and property on the plane of low MMIO and framebuffer sizes. */
export interface Plane {
  readonly lowMmio: readonly string[];
  readonly framebuffers: readonly string[];
  readonly strategy: string;
  readonly property: string;
  /** By low MMIO and then by framebuffer: `low x framebuffers.length + framebuffer`. */
  readonly points: readonly PointCounts[];
}

/** What a map shows of a census. */
export interface Shown {
  readonly strategy: string;
  readonly property: string;
  /** A host type, or null for all of them together. */
  readonly hostType: string | null;
}

/**
 * The counts at one point for one host type, none where nothing tests the property; `low` and
 * `framebuffer` are places on the axes.
 */
export function countsAt(
  where: WhereMap,
  { strategy, property }: Pick<Shown, 'strategy' | 'property'>,
  hostType: number,
  low: number,
  framebuffer: number,
): PointCounts {
  const { lowMmio, framebuffers, scenarios, kinds, notExercised = {} } = where;
  const idle = Object.hasOwn(notExercised, property) ? notExercised[property] : undefined;
  if (idle?.includes(kinds[hostType] ?? '')) return { scenarios: 0, violated: 0 };
  const at = (hostType * lowMmio.length + low) * framebuffers.length + framebuffer;
  return {
    scenarios: scenarios[at] ?? 0,
    violated: listOf(where, strategy, property)[at] ?? 0,
  };
}

/** The counts at one point, for the host type or for all together. */
export function totalAt(
  where: WhereMap,
  shown: Shown,
  low: number,
  framebuffer: number,
): PointCounts {
  const chosen = [...where.kinds.keys()].filter(
    (at) => shown.hostType === null || where.kinds[at] === shown.hostType,
  );
  return sum(chosen.map((hostType) => countsAt(where, shown, hostType, low, framebuffer)));
}

/** The map of a strategy and property. */
export function planeOf(where: WhereMap, shown: Shown): Plane {
  const { lowMmio, framebuffers } = where;
  const points = lowMmio.flatMap((_low, low) =>
    framebuffers.map((_size, framebuffer) => totalAt(where, shown, low, framebuffer)),
  );
  return { lowMmio, framebuffers, strategy: shown.strategy, property: shown.property, points };
}

function sum(all: readonly PointCounts[]): PointCounts {
  return {
    scenarios: all.reduce((total, { scenarios }) => total + scenarios, 0),
    violated: all.reduce((total, { violated }) => total + violated, 0),
  };
}

/** An object of JSON may lack a name, and has others that it did not bring. */
function listOf({ violated }: WhereMap, strategy: string, property: string): readonly number[] {
  const own = Object.hasOwn(violated, strategy) ? violated[strategy] : undefined;
  return (own !== undefined && Object.hasOwn(own, property) ? own[property] : undefined) ?? [];
}
