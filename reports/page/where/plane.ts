import type { WhereMap } from '../../census/document.ts';

/** How many scenarios there are, and how many of those violate. */
export interface Tally {
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
  readonly points: readonly Tally[];
}

/** What a map shows of a census. */
export interface Shown {
  readonly strategy: string;
  readonly property: string;
  /** A kind of host, or null for all of them together. */
  readonly kind: string | null;
}

/** The counts at one point for one kind of host; `low` and `framebuffer` are places on the axes. */
export function tallyAt(
  where: WhereMap,
  { strategy, property }: Pick<Shown, 'strategy' | 'property'>,
  kind: number,
  low: number,
  framebuffer: number,
): Tally {
  const { lowMmio, framebuffers, scenarios } = where;
  const at = (kind * lowMmio.length + low) * framebuffers.length + framebuffer;
  return {
    scenarios: scenarios[at] ?? 0,
    violated: listOf(where, strategy, property)[at] ?? 0,
  };
}

/** The counts at one point, for the kind of host or for all together. */
export function totalAt(where: WhereMap, shown: Shown, low: number, framebuffer: number): Tally {
  const chosen = [...where.kinds.keys()].filter(
    (at) => shown.kind === null || where.kinds[at] === shown.kind,
  );
  return sum(chosen.map((kind) => tallyAt(where, shown, kind, low, framebuffer)));
}

/** The map of a strategy and property. */
export function planeOf(where: WhereMap, shown: Shown): Plane {
  const { lowMmio, framebuffers } = where;
  const points = lowMmio.flatMap((_low, low) =>
    framebuffers.map((_size, framebuffer) => totalAt(where, shown, low, framebuffer)),
  );
  return { lowMmio, framebuffers, strategy: shown.strategy, property: shown.property, points };
}

function sum(tallies: readonly Tally[]): Tally {
  return {
    scenarios: tallies.reduce((total, { scenarios }) => total + scenarios, 0),
    violated: tallies.reduce((total, { violated }) => total + violated, 0),
  };
}

/** An object of JSON may lack a name, and has others that it did not bring. */
function listOf({ violated }: WhereMap, strategy: string, property: string): readonly number[] {
  const own = Object.hasOwn(violated, strategy) ? violated[strategy] : undefined;
  return (own !== undefined && Object.hasOwn(own, property) ? own[property] : undefined) ?? [];
}
